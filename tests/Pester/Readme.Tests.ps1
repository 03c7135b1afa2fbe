#Requires -Version 7.4
# Tests README.md. The commands in the first steps must produce the output that README.md shows, the other examples must be valid, and
# README.md must mention all commands.

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
    $readme = (Get-Content (Join-Path $repositoryRoot 'README.md') -Raw) -replace "`r", ''
}

Describe 'The first steps in the README' {
    BeforeAll {
        $lines = @(Get-CodeBlock ($readme -replace '(?s)^.*<!-- first-minutes -->'))[0].Split("`n") | Where-Object { $_ }
        $import = @(Get-CodeBlock ($readme -replace '(?s)^.*<!-- built-module -->'))[0].Trim()
        # The script imports the built module as the README describes. The script runs in a separate process, without the AWS settings of
        # this computer.
        $script = Join-Path $TestDrive 'lines.ps1'
        @(
            'Get-ChildItem env:AWS_* | Remove-Item'
            '$PSStyle.OutputRendering = "PlainText"; $ProgressPreference = "SilentlyContinue"'
            "Set-Location '$($repositoryRoot -replace "'", "''")'"
            $import
            'Set-Location $PSScriptRoot'
            foreach ($line in $lines) { "'> $($line -replace "'", "''")'"; "$line | Out-String -Width 120" -replace '^(\$\w+ = .*) \| Out-String.*', '$1' }
            "'errors: ' + `$Error.Count"
        ) | Set-Content $script
        $text = pwsh -NoProfile -NonInteractive -File $script 2>&1 | Out-String -Width 1000
    }

    It 'have enough lines' {
        $lines.Count | Should -BeGreaterThan 8
    }

    It 'write no error' {
        $text | Should -Match '(?m)^errors: 0$' -Because $text
    }

    It 'show the promised output' {
        foreach ($line in $lines | Where-Object { $_ -match '^(Get-|Start-|Measure-)' -and $_ -notmatch 'Export-Csv' }) {
            $shown = [regex]::Match($text, ('(?ms)^> ' + [regex]::Escape($line) + '\r?$(.*?)(?=^> |^errors: )')).Groups[1].Value.Trim()
            $shown | Should -Not -BeNullOrEmpty -Because $line
        }
        (Get-Item (Join-Path $TestDrive 'capacity.html')).Length | Should -BeGreaterThan 20KB
        (Import-Csv (Join-Path $TestDrive 'sessions.csv')).Count | Should -BeGreaterThan 5
        Get-ChildItem (Join-Path $TestDrive 'evidence') -Filter '*.mp4' -Recurse | Should -Not -BeNullOrEmpty
    }
}

Describe 'The README' {
    It 'has valid examples with existing commands and parameters' {
        Get-CodeBlock $readme | ForEach-Object { Get-CodeProblem $_ } | Should -BeNullOrEmpty
    }

    It 'names every command' {
        $table = [regex]::Match($readme, '(?ms)^## Commands\n(.*?)^## ').Groups[1].Value
        $verbs = @()
        # The notation `Get-` `New-` `Set-ASFleet` represents three commands.
        $named = foreach ($word in [regex]::Matches($table, '`(\w+-)(\w*)`')) {
            $verbs += $word.Groups[1].Value
            if ($word.Groups[2].Length) {
                $verbs | ForEach-Object { $_ + $word.Groups[2].Value }
                $verbs = @()
            }
        }
        $named | Sort-Object | Should -Be (Get-ExportedName | Sort-Object)
    }

    It 'links to existing files' {
        [regex]::Matches($readme, '\]\((?!https?:)([^)#]+)\)').ForEach({ Join-Path $repositoryRoot $_.Groups[1].Value }) | Should -Exist
    }
}
