#Requires -Version 7.4
# Tests what happens when a user presses Ctrl+C while a command processes many inputs. The tests use a separate PowerShell process.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    $emulator = Start-RemoteSessionEmulator -TimeScale 1 -Setting @{ AppStreamSessions = 400; PageSize = 200 }
    $null = Set-RemoteSessionDefault -Region us-east-1
    function Get-Expired { [int] $emulator.Calls['AppStream.ExpireSession'] }

    function Wait-Expired([int] $Count) {
        $patience = [Diagnostics.Stopwatch]::StartNew()
        while ((Get-Expired) -lt $Count -and $patience.Elapsed.TotalSeconds -lt 60) { [Threading.Thread]::Sleep(2) }
    }
}

AfterAll {
    $emulator | Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

# Three of four concurrent calls receive no response. The fourth call succeeds, and the command continues with other sessions.
Describe 'Ctrl+C in the middle of a bulk stop' {
    # On Windows, Ctrl+C can't be sent to a single process.
    It 'returns immediately, and reports what was done, sent, and not sent' -Skip:$IsWindows {
        $script = Join-Path $TestDrive stop.ps1
        Set-Content $script @'
param($module, $endpoint)
$PSStyle.OutputRendering = 'PlainText'
Import-Module $module
$secret = $env:BULK_SECRET | ConvertTo-SecureString -AsPlainText
$null = Set-RemoteSessionDefault -EndpointUrl $endpoint -Region us-east-1 -Credential ([pscredential]::new($env:BULK_KEY, $secret))
Get-RemoteSession -Service AppStream -UserId user0* | Stop-RemoteSession -Force -ThrottleLimit 4
'the end'
'@
        $emulator.Inject('slowAnswer', 'ExpireSession', 3)
        # If a shell runs the tests in the background, the child processes of the tests ignore SIGINT. If the system's env command supports
        # --default-signal, this option restores the default handling of SIGINT.
        $null = env --default-signal=INT true 2>&1
        $undo = $LASTEXITCODE -eq 0 ? @('env', '--default-signal=INT') : @()
        # Starts the executable of the current PowerShell process. If PowerShell is installed as a .NET tool, dotnet starts it.
        $self = @([Environment]::ProcessPath)
        if ((Split-Path $self[0] -LeafBase) -eq 'dotnet') { $self += [Environment]::GetCommandLineArgs()[0] }
        $program, $arguments = $undo + $self + '-NoProfile' + '-File' + $script + $modulePath + "$($emulator.EndpointUrl)"
        $start = [Diagnostics.ProcessStartInfo]::new($program, [string[]] $arguments)
        $start.Environment['BULK_KEY'] = $emulator.Credential.UserName
        $start.Environment['BULK_SECRET'] = $emulator.Credential.GetNetworkCredential().Password
        $start.RedirectStandardOutput = $true
        $process = [Diagnostics.Process]::Start($start)
        try {
            Wait-Expired 20
            $watch = [Diagnostics.Stopwatch]::StartNew()
            /bin/kill -INT $process.Id
            $process.WaitForExit(10000) | Should -BeTrue
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 2
            $said = $process.StandardOutput.ReadToEnd()
        }
        finally {
            if (-not $process.HasExited) { $process.Kill() }
            $process.Dispose()
        }

        $said | Should -Not -Match 'the end'
        $pattern = 'WARNING: Stop-RemoteSession was interrupted\. Of (\d+) items( so far)?, (\d+) succeeded, (\d+) failed, and (\d+) were not sent\. ExpireSession was sent for (\d+) items'
        $said | Should -Match $pattern
        $null = $said -match $pattern
        $all, $done, $failed, $unsent, $sent = [int[]] $Matches[1, 3, 4, 5, 6]
        $done + $failed + $sent + $unsent | Should -Be $all
        $failed | Should -Be 0
        $sent | Should -BeIn 3, 4
        # The emulator has received the completed calls and the calls that were in progress when the command was interrupted.
        Get-Expired | Should -BeGreaterOrEqual ($done + 3)
        Get-Expired | Should -BeLessOrEqual ($done + $sent)
        # No other session has ended.
        $left = @(Get-RemoteSession -Service AppStream -UserId user0*).Count
        $left | Should -BeLessOrEqual (400 - $done)
        $left | Should -BeGreaterOrEqual (400 - $done - $sent)
    }

    It 'ends no additional sessions afterward, on every system' {
        $emulator.Inject('slowAnswer', 'ExpireSession', 3)
        $before = Get-Expired
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $settings) Import-Module $module; Get-RemoteSession -Service AppStream -UserId user0003* @settings | Stop-RemoteSession -Force -ThrottleLimit 4').
                AddArgument($modulePath).AddArgument(@{ Region = 'us-east-1'; EndpointUrl = $emulator.EndpointUrl; Credential = $emulator.Credential })
            $null = $shell.BeginInvoke()
            Wait-Expired ($before + 20)
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 2
        }
        finally {
            $shell.Dispose()
        }

        $sent = (Get-Expired) - $before
        $sent | Should -BeIn (20..60)
        # Three calls received no response, and one more call might have been in progress.
        @(Get-RemoteSession -Service AppStream -UserId user0003*).Count | Should -BeIn ((100 - $sent)..(104 - $sent))
        (Get-Expired) - $before | Should -Be $sent
    }
}

Describe 'A documented rate limit' {
    It 'is followed: fourteen changes cause no throttling error' {
        $own = Start-RemoteSessionEmulator
        try {
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $lines = 1..14 | ForEach-Object { "bulk $_" } | New-DFRemoteProject -Verbose -EndpointUrl $own.EndpointUrl -Credential $own.Credential 4>&1
            $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 3.5
            @($lines -match 'allows 10 CreateProject calls at once, and 1 per second after that') | Should -HaveCount 1
            $own.Calls['Device Farm.CreateProject'] | Should -Be 14
            (Get-DFRemoteProject -Name 'bulk *' -EndpointUrl $own.EndpointUrl -Credential $own.Credential).Name | Sort-Object -Unique | Should -HaveCount 14
        }
        finally {
            $own | Stop-RemoteSessionEmulator
        }
    }
}
