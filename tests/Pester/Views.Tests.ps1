#Requires -Version 7.4
# Tests how objects are displayed, including the colors of states, output without colors, and the output of Get-Member.

BeforeDiscovery {
    $hasTerminal = $IsLinux -and [bool](Get-Command script -CommandType Application -ErrorAction Ignore)
}

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    $escape = [string] [char] 27
    $green = $PSStyle.Foreground.Green

    # Starts an emulator in a separate pwsh process, runs a script in that process, and returns the output of the script. The script can use
    # the variable $fleets.
    function Invoke-Child([string] $Script, [switch] $OnTerminal) {
        $file = Join-Path $TestDrive 'child.ps1'
        @"
Import-Module $quotedModulePath
`$null = Start-RemoteSessionEmulator
`$fleets = Get-ASFleet -Region us-east-1
$Script
"@ | Set-Content $file
        if ($OnTerminal) { script -qec "pwsh -NoProfile -File '$file'" /dev/null } else { pwsh -NoProfile -NonInteractive -File $file }
    }
}

Describe 'The colour of a state' {
    It 'is that of $PSStyle' {
        $text = Invoke-Child '$PSStyle.OutputRendering = "Ansi"; $fleets | Format-Table -Wrap | Out-String -Width 120' | Out-String
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Green)RUNNING$($PSStyle.Reset)"))
        $text | Should -Match ([regex]::Escape("$($PSStyle.Dim)STOPPED$($PSStyle.Reset)"))
    }

    It 'is red if the resource has errors' {
        $text = Invoke-Child '$PSStyle.OutputRendering = "Ansi"; Get-WksPool training -Region us-east-1 | Out-String -Width 120' | Out-String
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Red)STOPPED$($PSStyle.Reset)"))
    }

    It 'doesn''t shift columns' {
        $texts = 'Ansi', 'PlainText' | ForEach-Object {
            $lines = Invoke-Child "`$PSStyle.OutputRendering = '$_'; `$fleets | Sort-Object Name | Out-String -Width 120; Get-DFRemoteSession | Sort-Object Name | Out-String -Width 120"
            $lines -replace "$escape\[[\d;]*m" -replace '\d\d:\d\d:\d\d' -join "`n"
        }
        $texts[0] | Should -Be $texts[1]
        $texts[0] | Should -Match 'RUNNING'
    }

    It 'is omitted if the output is redirected' {
        $rows = Invoke-Child '$fleets | Out-Default' | Select-String 'RUNNING|STOPPED' -CaseSensitive
        $rows.Count | Should -Be 6
        $rows.Line.Where({ $_.Contains($escape) }) | Should -BeNullOrEmpty
    }

    It 'is omitted with NO_COLOR' {
        $env:NO_COLOR = '1'
        try { $text = Invoke-Child '$fleets; $PSStyle.OutputRendering' | Out-String } finally { $env:NO_COLOR = $null }
        $text | Should -Match 'RUNNING'
        $text | Should -Match 'PlainText'
        $text.Contains($escape) | Should -BeFalse
    }

    It 'isn''t part of properties, CSV, or JSON' {
        $text = Invoke-Child '$PSStyle.OutputRendering = "Ansi"; $fleets | ConvertTo-Csv; $fleets | ConvertTo-Json; $fleets | Group-Object State -NoElement | ForEach-Object Name' | Out-String
        $text | Should -Match 'RUNNING'
        $text.Contains($escape) | Should -BeFalse
    }

    It 'is shown on a terminal and never in files or strings (needs script(1))' -Skip:(-not $hasTerminal) {
        $out = Join-Path $TestDrive 'fleets.txt'
        $csv = Join-Path $TestDrive 'fleets.csv'
        $text = Invoke-Child -OnTerminal "`$fleets; `$fleets | Out-File '$out'; `$fleets | Out-String >> '$out'; `$fleets >> '$out'; `$fleets | Export-Csv '$csv'" | Out-String
        $text | Should -Match ([regex]::Escape("${green}RUNNING"))
        foreach ($file in $out, $csv) {
            Get-Content $file -Raw | Should -Match 'RUNNING'
            (Get-Content $file -Raw).Contains($escape) | Should -BeFalse
        }
    }
}

Describe 'A table of <_> columns' -ForEach 80, 90, 100, 110, 120 {
    BeforeAll {
        $width = $_
        $null = Start-RemoteSessionEmulator
        $region = @{ Region = 'us-east-1' }
        Get-ASFleet training @region | Set-ASResourceTag -Tag @{ Team = 'CAD' }
        Get-DFRemoteProject 'Retail App' | Set-DFRemoteTag -Tag @{ Team = 'CAD' }
        Get-WksPool training @region | Set-WksResourceTag -Tag @{ Team = 'CAD' }
        $lists = @(
            foreach ($command in Get-Command -Module RemoteSessions -Verb Get, Measure) {
                $sets = $command.ParameterSets.Where({ $_.IsDefault -or $command.ParameterSets.Count -eq 1 })
                if ($sets.Parameters.Where({ $_.IsMandatory }) -or $command.Noun -eq 'RemoteSessionDefault') { continue }
                $arguments = $command.Parameters.ContainsKey('Region') -and $command.Noun -notlike 'DF*' ? $region : @{}
                , @(& $command @arguments)
            }
            , @(Get-ASFleet training @region | Get-ASResourceTag)
            , @(Get-DFRemoteProject 'Retail App' | Get-DFRemoteTag)
            , @(Get-WksPool training @region | Get-WksResourceTag)
            , @(Get-DFRemoteSession -Name 'Release candidate' | Get-DFRemoteSessionArtifact)
        )
        $tables = foreach ($list in $lists) {
            $lines = @(($list | Format-Table | Out-String -Width $width) -split '\r?\n' | Where-Object { $_.Trim() })
            [pscustomobject]@{ Type = $list[0].GetType().Name; Items = $list; Lines = $lines; Header = $lines[0]; Rows = @($lines | Select-Object -Skip 2) }
        }
    }

    AfterAll {
        Stop-RemoteSessionEmulator
    }

    It 'has a header of one line, with names of properties only' {
        $tables.Count | Should -BeGreaterThan 20
        foreach ($table in $tables) {
            $table.Lines[1] | Should -Match '^[- ]+$' -Because $table.Type
            -split $table.Header | Where-Object { $_ -notin $table.Items[0].PSObject.Properties.Name } | Should -BeNullOrEmpty -Because $table.Type
            $table.Rows.Count | Should -Be $table.Items.Count -Because $table.Type
        }
    }

    It 'shows the Region' {
        $tables.Where({ $_.Items[0].PSObject.Properties['Region'] -and -split $_.Header -notcontains 'Region' }).Type | Should -BeNullOrEmpty
    }

    It 'aligns numbers with the end of the header' {
        foreach ($table in $tables) {
            foreach ($column in [regex]::Matches($table.Header, '\S+')) {
                $value = $table.Items | ForEach-Object { $_.($column.Value) } | Where-Object { $null -ne $_ } | Select-Object -First 1
                if ($value -isnot [int] -and $value -isnot [double]) { continue }
                $end = $column.Index + $column.Length
                foreach ($row in $table.Rows) { $row.PadRight($end).Substring(0, $end) | Should -Match '(\d| {9})$' -Because "$($table.Type) $($column.Value)" }
            }
        }
    }

    It 'shows complete names' {
        foreach ($table in $tables | Where-Object Type -In 'ASFleet', 'ASStack', 'WksPool', 'WksDirectory', 'ASSession', 'RemoteSessionCapacity', 'DFRemoteProject', 'DFRemoteVpceConfiguration', 'ASTag', 'DFRemoteTag', 'WksTag') {
            $key = (-split $table.Header)[0]
            for ($i = 0; $i -lt $table.Items.Count; $i++) { $table.Rows[$i] | Should -Match "^$([regex]::Escape($table.Items[$i].$key))( |$)" -Because $table.Type }
        }
        # If an ARN is truncated, the table shows its end, because the end contains the name.
        $tables.Where({ $_.Type -eq 'ASTag' }).Rows | Should -Match 'fleet/training$'
    }
}

Describe 'Get-Member' {
    BeforeAll {
        $types = (Get-Command -Module RemoteSessions).OutputType.Type | Where-Object FullName -Like 'RemoteSessions.*' | Sort-Object FullName -Unique
        $null = Start-RemoteSessionEmulator -TimeScale 600
    }

    AfterAll {
        Stop-RemoteSessionEmulator
    }

    It 'shows only the standard methods and those that control the emulator' {
        foreach ($type in $types) {
            $methods = $type.GetMethods().Where({ -not $_.IsSpecialName }).Name | Sort-Object -Unique
            $own = $methods | Where-Object { $_ -notin 'Equals', 'GetHashCode', 'GetType', 'ToString' }
            "$($type.Name): $own" | Should -Be "$($type.Name): $($type.Name -eq 'RemoteSessionEmulator' ? 'Advance Inject Save' : '')"
        }
    }

    It 'shows properties without additions of PowerShell' {
        foreach ($item in @(Get-ASFleet prod-apps -Region us-east-1) + @(Get-WksPool sales-apps -Region us-east-1) + @(Get-DFRemoteSession) + @(Get-RemoteSession us-east-1)[0]) {
            $members = $item | Get-Member
            $members.MemberType.ForEach([string]) | Sort-Object -Unique | Should -Be 'Method', 'Property'
            $members.Where({ $_.MemberType -eq 'Property' }).Definition | Should -Match '\{get;\}$'
        }
    }
}
