"""Checks the items of the catalogue in the current folder by a schema: python3-jsonschema, libyaml's loader."""

import glob
import json
import sys

import yaml
from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file))
faults = 0
for path in sorted(glob.glob("*/*.yaml")):
    with open(path, "rb") as file:
        value = yaml.load(file, Loader=yaml.CSafeLoader)
    for error in validator.iter_errors(value):
        faults += 1
        print(path, error.json_path, error.message)
sys.exit(1 if faults else 0)
