export const hosts = ['github', 'gitlab', 'gitee'] as const;
export type Host = (typeof hosts)[number];

/** What a host must be told once: where the tool's package lies. No change under check can turn it into another tool. */
export const packageVariable = 'SHIXIANG_PACKAGE';

const remark = `# 每次改动都检查事项目录。规则和结构由工具自带，被检查的改动改不了它们。
# 先在这个项目的变量里设 ${packageVariable}：工具安装包（npm pack 得到的 .tgz，版本固定）的地址。
`;

const install = `npm install --global --ignore-scripts "\${${packageVariable}:?先设这个项目变量}"`;

const github = `${remark}name: catalogue
on:
  pull_request:
  push:
  schedule:
    - cron: '0 0 * * *' # 豁免到期的那天没有人改文件
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      ${packageVariable}: \${{ vars.${packageVariable} }}
    steps: # 两个 action 最好写成核对过的提交号
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # 差异的起因要看历史
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${install}
      - run: shixiang check -f text -f github -f markdown=summary.md
      - run: cat summary.md >> "$GITHUB_STEP_SUMMARY"
        if: success() || failure()
      - run: shixiang waivers check
        if: success() || failure()
`;

const gitlab = `${remark}catalogue:
  image: node:22
  timeout: 10 minutes
  variables:
    GIT_DEPTH: 0 # 差异的起因要看历史
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - ${install}
    - shixiang check -f text -f gitlab=gl-code-quality-report.json
    - shixiang waivers check
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

const gitee = `${remark}version: '1.0'
name: catalogue
displayName: 检查事项目录
triggers:
  trigger: auto
  push:
    branches:
      prefix:
        - ''
  pr:
    branches:
      prefix:
        - ''
stages:
  - name: check
    displayName: 检查
    strategy: naturally
    trigger: auto
    steps:
      - step: build@nodejs
        name: check
        displayName: 检查
        nodeVersion: '20'
        commands:
          - ${install}
          - shixiang check
          - shixiang waivers check
`;

/** The file that makes a host check every change. */
export const ciFile: Readonly<Record<Host, { readonly path: string; readonly text: string }>> = {
  github: { path: '.github/workflows/catalogue.yml', text: github },
  gitlab: { path: '.gitlab-ci.yml', text: gitlab },
  gitee: { path: '.workflow/catalogue.yml', text: gitee },
};
