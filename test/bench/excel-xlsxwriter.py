"""Writes the rows of excel-rows.mjs with XlsxWriter: python3 excel-xlsxwriter.py <rows> <file>."""

import sys

import xlsxwriter

DEPARTMENTS = ["市场监管部门", "卫生健康部门", "交通运输部门", "人力资源社会保障部门", "民政部门"]
SENTENCE = "申请人应当具备与所从事活动相适应的场所、设施和人员，依法取得有关许可，并按照规定提交真实、完整、有效的申请材料；" * 3
NUMBERS = {0, 8, 12, 16, 20, 24, 28}
LONG = {5: 60, 13: 110, 17: 90, 25: 40}


def cell(row, column):
    if column == 0:
        return row + 1
    if column == 1:
        return DEPARTMENTS[row // 7 % 5]
    if column == 2:
        return f"3401{row:05d}{column:03d}"
    if column in NUMBERS:
        return (row * 7 + column) % 1000
    length = LONG.get(column)
    if length is None:
        return f"第{row}号之{column}"
    start = (row * 7 + column) % 30
    return f"{row}.{SENTENCE[start:start + length]}（{column}）"


def main(count, path):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("阜阳市")
    shared = {"font_name": "宋体", "font_size": 10, "text_wrap": True, "border": 1, "valign": "vcenter"}
    formats = []
    for column in range(30):
        align = "left" if column in LONG else "center"
        number = "General" if column in NUMBERS else "@"
        formats.append(book.add_format({**shared, "align": align, "num_format": number}))
        sheet.set_column(column, column, 6 if column == 0 else 40 if column in LONG else 14)
    bold = book.add_format({**shared, "align": "center", "bold": True})
    for column in range(30):
        sheet.write_string(0, column, f"要素{column}", bold)
    # A constant height and no merged cells: constant_memory cannot merge downwards.
    for row in range(count):
        sheet.set_row(row + 1, 72)
        for column in range(30):
            value = cell(row, column)
            if isinstance(value, str):
                sheet.write_string(row + 1, column, value, formats[column])
            else:
                sheet.write_number(row + 1, column, value, formats[column])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, 29)
    book.close()


main(int(sys.argv[1]), sys.argv[2])
