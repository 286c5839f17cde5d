# Completion for PowerShell. One line in $PROFILE: shixiang completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName shixiang -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    # Without the quote that a word may begin with.
    $typed = $wordToComplete.Trim([char[]]@(0x22, 0x27))
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        # In the environment, for as arguments an empty word is lost and cmd.exe would act on others.
        $env:SHIXIANG_WORDS = ($words + $typed) -join "`n"
        $lines = @(shixiang __complete powershell 2>$null)
    } catch {
        return
    } finally {
        $env:SHIXIANG_WORDS = $null
        [Console]::OutputEncoding = $encoding
    }
    if ($lines.Count -eq 0) { return }
    $head, $kept = $lines[0] -split "`t", 2
    if ($head -ne 'values') {
        $path = $typed.Substring([Math]::Min($kept.Length, $typed.Length))
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($path) |
            Where-Object { $head -eq 'files' -or $_.ResultType -eq 'ProviderContainer' } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($kept + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip) }
        return
    }
    $lines | Select-Object -Skip 1 | ForEach-Object {
        $value, $note = $_ -split "`t", 2
        $shown = if ($note) { "$value  $note" } else { $value }
        [System.Management.Automation.CompletionResult]::new($kept + $value, $shown, 'ParameterValue', $shown)
    }
}
