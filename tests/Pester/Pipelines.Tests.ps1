#Requires -Version 7.4
# Tests the samples in docs/pipelines.md and the behavior that pipelines rely on: exit codes, the absence of prompts, and the results from
# all other Regions if one Region fails. The tests use separate processes, as CI pipelines do.

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
    $samples = Join-Path $repositoryRoot 'samples' 'pipelines'
    $script = Join-Path $samples 'Stop-OldSession.ps1'
    $modulesBefore = $env:PSModulePath
    # The script imports the RemoteSessions module by name.
    $env:PSModulePath = (Split-Path $modulePath) + [IO.Path]::PathSeparator + $env:PSModulePath

    # Runs pwsh without a terminal, as a CI pipeline does, and captures its output.
    function Invoke-Job([string[]] $Argument) {
        $output = pwsh -NoProfile -NonInteractive @Argument 2>&1 | Out-String
        [pscustomobject]@{ ExitCode = $LASTEXITCODE; Output = $output }
    }

    function Invoke-Sample([string] $Region, [string] $OlderThan = '150m', [string[]] $More = @()) {
        $job = Invoke-Job (@('-File', $script, '-Region', $Region, '-OlderThan', $OlderThan, '-Path', $csv) + $More)
        $job | Add-Member Rows @(Import-Csv $csv) -PassThru
    }
}

AfterAll {
    $env:PSModulePath = $modulesBefore
}

Describe 'Stop-OldSession.ps1' {
    BeforeEach {
        $emulator = Start-RemoteSessionEmulator -TimeScale 20 -SetEnvironment
        $csv = Join-Path $TestDrive 'old.csv'
        if (Test-Path $csv) { Remove-Item $csv }
        # All sessions in $old are AppStream sessions. Other sessions reach an age of 150 minutes only after more than a minute of real
        # time.
        $old = @(Get-RemoteSession us-east-1, us-west-2, eu-west-1 -OlderThan 150m)
    }

    AfterEach {
        Stop-RemoteSessionEmulator
    }

    It 'ends sessions of all services, lists them, and exits with 0' {
        $regions = 'us-east-1', 'us-west-2', 'eu-west-1'
        # AWS has no operation that ends only the session on a personal desktop, and doesn't return the age of such a session.
        $desktops, $all = (Get-RemoteSession $regions).Where({ $_.Service -eq 'WorkSpacesPersonal' }, 'Split')
        $desktops | Should -Not -BeNullOrEmpty
        $all.Service | Sort-Object -Unique | Should -Be 'AppStream', 'DeviceFarm', 'WorkSpaces'
        $job = Invoke-Sample 'us-east-1,us-west-2,eu-west-1' '5m'
        $job.ExitCode | Should -Be 0 -Because $job.Output
        $job.Rows.SessionId | Sort-Object | Should -Be ($all.SessionId | Sort-Object)
        $job.Rows.Outcome | Sort-Object -Unique | Should -Be 'Ended'
        (Get-RemoteSession $regions).SessionId | Sort-Object | Should -Be ($desktops.SessionId | Sort-Object)
    }

    It 'ends only old sessions and lists their age' {
        $young = @(Get-RemoteSession us-east-1, us-west-2, eu-west-1).SessionId | Where-Object { $_ -notin $old.SessionId }
        $old.Count | Should -BeGreaterThan 3
        $job = Invoke-Sample 'us-east-1,us-west-2,eu-west-1'
        $job.ExitCode | Should -Be 0 -Because $job.Output
        $job.Rows.SessionId | Sort-Object | Should -Be ($old.SessionId | Sort-Object)
        @($job.Rows[0].PSObject.Properties.Name) | Should -Be 'Service', 'Region', 'Resource', 'UserId', 'SessionId', 'State', 'ConnectionState', 'StartTime', 'Duration', 'Outcome'
        [timespan] $job.Rows[0].Duration | Should -BeGreaterThan '2:30'
        Get-Content $csv -Raw | Should -Not -Match 'System\.|RemoteSessions\.'
        @(Get-RemoteSession us-east-1, us-west-2, eu-west-1).SessionId | Sort-Object | Should -Be ($young | Sort-Object)
    }

    It 'continues with the other Regions if one fails, and exits with 1' {
        $job = Invoke-Sample 'us-west-1,us-east-1,eu-west-1'
        $job.ExitCode | Should -Be 1
        $job.Output | Should -Match 'us-west-1'
        $expected = $old | Where-Object Region -NE us-west-2
        $job.Rows.SessionId | Sort-Object | Should -Be ($expected.SessionId | Sort-Object)
        $job.Rows.Outcome | Sort-Object -Unique | Should -Be 'Ended'
        Get-RemoteSession us-east-1, eu-west-1 -OlderThan 150m | Should -BeNullOrEmpty
    }

    It 'reports a session that it can''t end, ends the others, and exits with 1' {
        $emulator.Inject('expiredToken', 'AppStream.ExpireSession', 1)
        $job = Invoke-Sample 'us-east-1'
        $job.ExitCode | Should -Be 1
        $failed = @($job.Rows | Where-Object Outcome -NE Ended)
        $failed.Outcome | Should -Be 'ExpiredTokenException'
        $failed.Service | Should -Be 'AppStream'
        $left = @(Get-RemoteSession us-east-1 -OlderThan 150m)
        $left.SessionId | Should -Be $failed.SessionId
        $job.Rows.Count | Should -BeGreaterThan 1
    }

    It 'exits with 1 if a pattern matches no Region, and continues with the others' {
        $job = Invoke-Sample 'us-est-*'
        $job.ExitCode | Should -Be 1
        $job.Output | Should -Match 'us-est-\*'
        $job = Invoke-Sample 'us-east-1,eu-wst-*'
        $job.ExitCode | Should -Be 1
        $job.Rows.Count | Should -BeGreaterThan 1
    }

    It 'ends nothing with -WhatIf, and lists what it would end' {
        $job = Invoke-Sample 'us-east-1' -More '-WhatIf'
        $job.ExitCode | Should -Be 0 -Because $job.Output
        $job.Rows.Outcome | Sort-Object -Unique | Should -Be 'WhatIf'
        $emulator.Calls.Keys | Where-Object { $_ -notmatch '\.(Describe|List|Get)' } | Should -BeNullOrEmpty
    }

    It 'writes a header and exits with 0 if no session is old' {
        $job = Invoke-Job '-File', $script, '-Region', 'us-east-1', '-OlderThan', '30d', '-Path', $csv
        $job.ExitCode | Should -Be 0 -Because $job.Output
        $job.Output | Should -Match '^0 sessions were older than 30d'
        Get-Content $csv | Should -Match '^Service,Region,.*,Outcome$'
    }

    It 'prints no credentials and no URLs' {
        (Invoke-Sample 'us-west-1,us-east-1').Output | Should -Not -Match "$env:AWS_SECRET_ACCESS_KEY|remote-endpoint|X-Amz-"
    }
}

Describe 'A script in a pipeline' {
    BeforeAll {
        $emulator = Start-RemoteSessionEmulator -TimeScale 20 -SetEnvironment
    }

    AfterAll {
        Stop-RemoteSessionEmulator
    }

    It 'exits with <ExitCode> after: <Command>' -ForEach @(
        @{ Command = 'Get-DFRemoteProject'; ExitCode = 0 }
        # After a non-terminating error, the exit code of pwsh depends on whether the last command succeeded.
        @{ Command = 'Get-ASFleet no-such -Region us-east-1'; ExitCode = 1 }
        @{ Command = 'Get-ASFleet no-such -Region us-east-1; Get-DFRemoteProject'; ExitCode = 0 }
        # If the error action is Stop, the first error ends the script.
        @{ Command = '$ErrorActionPreference = "Stop"; Get-ASFleet no-such -Region us-east-1; Get-DFRemoteProject'; ExitCode = 1 }
        @{ Command = 'Get-ASFleet no-such -Region us-east-1 -ErrorAction Stop; exit 3'; ExitCode = 1 }
        @{ Command = 'try { Get-ASFleet no-such -Region us-east-1 -ErrorAction Stop } catch { exit 4 }'; ExitCode = 4 }
        @{ Command = '$null = Get-ASFleet no-such -Region us-east-1 -ErrorAction SilentlyContinue -ErrorVariable e; exit $e.Count + 6'; ExitCode = 7 }
        # PowerShell rejects these values before the command sends a request.
        @{ Command = 'Get-RemoteSession -OlderThan soon'; ExitCode = 1 }
        @{ Command = 'Get-ASFleet -Region'; ExitCode = 1 }
    ) {
        $job = Invoke-Job '-Command', "Import-Module RemoteSessions; $Command"
        $job.ExitCode | Should -Be $ExitCode -Because $job.Output
    }

    It 'fails instead of prompting, and ends nothing' {
        $before = $emulator.Calls['AppStream.ExpireSession']
        $job = Invoke-Job '-Command', 'Import-Module RemoteSessions; Get-ASSession -Region us-east-1 -UserId alice | Stop-ASSession -ErrorAction Stop'
        $job.ExitCode | Should -Be 1
        $job.Output | Should -Match 'NonInteractive'
        $emulator.Calls['AppStream.ExpireSession'] | Should -Be $before
    }

    It 'acts without a prompt with <_>' -ForEach '-Confirm:$false', '-Force' {
        $user = $_ -eq '-Force' ? 'carol' : 'alice'
        $job = Invoke-Job '-Command', "Import-Module RemoteSessions; Get-ASSession -Region us-east-1 -UserId $user | Stop-ASSession $_ -ErrorAction Stop"
        $job.ExitCode | Should -Be 0 -Because $job.Output
        Get-ASSession -Region us-east-1 -UserId $user | Should -BeNullOrEmpty
    }

    It 'acts without a prompt with $ConfirmPreference None, but never with -WhatIf' {
        $job = Invoke-Job '-Command', 'Import-Module RemoteSessions; $ConfirmPreference = "None"; Get-ASSession -Region us-east-1 -UserId bob | Stop-ASSession -WhatIf -ErrorAction Stop'
        $job.ExitCode | Should -Be 0 -Because $job.Output
        Get-ASSession -Region us-east-1 -UserId bob | Should -HaveCount 1
        $job = Invoke-Job '-Command', 'Import-Module RemoteSessions; $ConfirmPreference = "None"; Get-ASSession -Region us-east-1 -UserId bob | Stop-ASSession -ErrorAction Stop'
        $job.ExitCode | Should -Be 0 -Because $job.Output
        Get-ASSession -Region us-east-1 -UserId bob | Should -BeNullOrEmpty
    }
}

Describe 'docs/pipelines.md' {
    It 'contains <_> unchanged' -ForEach 'Stop-OldSession.ps1', 'github-nightly.yml', 'azure-pipelines.yml' {
        $page = (Get-Content (Join-Path $repositoryRoot 'docs' 'pipelines.md') -Raw) -replace "`r"
        $page.Contains((Get-Content (Join-Path $samples $_) -Raw) -replace "`r") | Should -BeTrue -Because "the page must contain the text of samples/pipelines/$_"
    }
}
