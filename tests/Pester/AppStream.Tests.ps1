#Requires -Version 7.4
# Tests the commands for fleets and streaming sessions as an administrator uses them. The commands run in a real PowerShell process and use
# the emulator.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    function Start-Emulator([hashtable] $Setting = @{}) {
        Stop-RemoteSessionEmulator
        Start-RemoteSessionEmulator -TimeScale 600 -Setting $Setting
        $null = Set-RemoteSessionDefault -Region us-east-1
    }

    function Get-CallCount([string] $Operation) {
        [int] (Get-RemoteSessionEmulator).Calls["AppStream.$Operation"]
    }

    # Returns the script that connects another process or runspace to this emulator.
    function Get-ConnectScript {
        "`$env:NO_PROXY = '127.0.0.1'; Import-Module $quotedModulePath; " +
        "`$null = Set-RemoteSessionDefault -Region us-east-1 -EndpointUrl $((Get-RemoteSessionEmulator).EndpointUrl) -Credential " +
        "([pscredential]::new('AKIAIOSFODNN7EXAMPLE', ('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' | ConvertTo-SecureString -AsPlainText -Force)))"
    }

    # Counts the calls to all operations that make changes.
    function Get-ChangeCount {
        $sum = 0
        foreach ($call in (Get-RemoteSessionEmulator).Calls.GetEnumerator()) {
            if ($call.Key -notmatch '\.(Describe|List)') { $sum += $call.Value }
        }
        $sum
    }
}

AfterAll {
    Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

Describe 'Sessions' {
    BeforeAll { $null = Start-Emulator }

    It 'are listed for every stack and fleet and all four authentication types' {
        $sessions = Get-ASSession
        $sessions.AuthenticationType | Sort-Object -Unique | Should -Be 'API', 'AWS_AD', 'SAML', 'USERPOOL'
        $sessions.FleetName | Sort-Object -Unique | Should -Contain 'prod-cad'
        ($sessions[0].StartTime).Kind | Should -Be 'Local'
    }

    It 'end if no user is connected: Get | Where | Stop' {
        $idle = @(Get-ASSession -ConnectionState NOT_CONNECTED)
        $idle.Count | Should -BeGreaterThan 0
        $before = Get-ChangeCount
        Get-ASSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Stop-ASSession -WhatIf
        Get-ChangeCount | Should -Be $before
        Get-ASSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Stop-ASSession -Confirm:$false
        Get-ASSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Should -BeNullOrEmpty
        Get-CallCount ExpireSession | Should -Be $idle.Count
    }

    It 'that have ended are accepted as objects, and are an error as IDs' {
        $session = Get-ASSession | Select-Object -First 1
        $session | Stop-ASSession -Confirm:$false
        $session | Stop-ASSession -Confirm:$false -Verbose 4>&1 | Out-String | Should -Match 'has( already)? ended'
        { Stop-ASSession -SessionId 00000000-0000-4000-8000-000000000000 -Confirm:$false -ErrorAction Stop } | Should -Throw "*wasn't found*"
    }

    It 'can be exported to a CSV file and imported again' {
        $csv = Join-Path $TestDrive 'sessions.csv'
        Get-ASSession | Export-Csv $csv
        Get-Content $csv -Raw | Should -Not -Match 'System\.|TextList'
        $victim = Import-Csv $csv | Where-Object UserId -EQ 'alice'
        $victim | Stop-ASSession -Confirm:$false
        (Get-ASSession).UserId | Should -Not -Contain 'alice'
    }

    It 'end only after confirmation' {
        # If the command can't prompt for confirmation, it must not change anything.
        { Get-ASSession | Select-Object -First 1 | Stop-ASSession -ErrorAction Stop } | Should -Throw
    }
}

Describe 'The first of 10,000 sessions' {
    It 'needs three calls: the stacks, the fleets of one stack, and a page of sessions' {
        $null = Start-Emulator @{ AppStreamSessions = '10000' }
        $first = Get-ASSession -StackName load-stack | Select-Object -First 1
        $first.FleetName | Should -Be 'load-fleet'
        $calls = (Get-RemoteSessionEmulator).Calls
        ($calls.Values | Measure-Object -Sum).Sum | Should -BeLessOrEqual 3
        $calls['AppStream.DescribeSessions'] | Should -Be 1
    }

    It 'needs 200 additional pages to return all sessions' {
        (Get-ASSession -StackName load-stack | Measure-Object).Count | Should -Be 10000
        Get-CallCount DescribeSessions | Should -BeGreaterOrEqual 200
        Get-CallCount DescribeSessions | Should -BeLessThan 215
    }
}

Describe 'Fleets through a CSV file' {
    BeforeAll {
        $null = Start-Emulator
        $csv = Join-Path $TestDrive 'f.csv'
        Get-ASFleet | Export-Csv $csv
    }

    It 'report no change and send no change if nothing differs' {
        $before = Get-ChangeCount
        # PowerShell writes -WhatIf messages to the host, so the test reads them from the output of another process.
        $said = pwsh -NoProfile -NonInteractive -Command "$(Get-ConnectScript); Import-Csv '$csv' | Set-ASFleet -WhatIf | Out-Null"
        ($said -match 'Nothing was changed').Count | Should -Be @(Import-Csv $csv).Count
        Get-ChangeCount | Should -Be $before
    }

    It 'apply changes, and write one error for an invalid row' {
        $rows = Import-Csv $csv
        ($rows | Where-Object Name -EQ dev-apps).Description = 'From a file'
        ($rows | Where-Object Name -EQ prod-apps).IdleDisconnectTimeoutInSeconds = '59'
        $changed = $rows | Set-ASFleet -ErrorVariable problems -ErrorAction SilentlyContinue
        ($changed | Where-Object Name -EQ dev-apps).Description | Should -Be 'From a file'
        $changed.Count | Should -Be ($rows.Count - 1)
        $problems.Count | Should -Be 1
        "$($problems[0])" | Should -Match "IdleDisconnectTimeoutInSeconds.*59 isn't valid. Valid values are 0 or 60 to 36000 seconds"
        Get-CallCount UpdateFleet | Should -Be 1
    }
}

Describe 'Starting many fleets' {
    It 'shows a progress line for each: Get -Name | Start -Wait -ThrottleLimit 4' {
        $null = Start-Emulator
        Get-ASFleet prod-* | Stop-ASFleet -Force -Wait
        (Get-ASFleet prod-*).State | Should -Be 'STOPPED', 'STOPPED'
        $shell = [powershell]::Create()
        $null = $shell.AddScript("$(Get-ConnectScript)`n" + 'Get-ASFleet -Name prod-* | Start-ASFleet -Wait -ThrottleLimit 4 -PassThru')
        $fleets = $shell.Invoke()
        $shell.Streams.Error | Should -BeNullOrEmpty
        $fleets.State | Should -Be 'RUNNING', 'RUNNING'
        $lines = $shell.Streams.Progress | Where-Object ParentActivityId -GT 0
        $lines.Activity | Sort-Object -Unique | Should -Be 'prod-apps', 'prod-cad'
        $lines.StatusDescription -match 'STARTING, \d of \d instances' | Should -Not -BeNullOrEmpty
    }

    It 'fails with the errors of the fleet' {
        $emulator = Get-RemoteSessionEmulator
        Get-ASFleet dev-apps | Stop-ASFleet -Force
        $null = Invoke-RestMethod -Method Post -Uri "$($emulator.EndpointUrl)_emulator/faults" -Body '{"name":"failStart","operation":"StartFleet","count":1}' -ContentType application/json
        Start-ASFleet dev-apps -Wait -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WaitFailed,*'
        "$($problems[0])" | Should -Match 'to run has failed: the service reports [A-Z_]+:'
        (Get-ASFleet dev-apps).State | Should -Be 'STARTING'
    }
}

Describe 'A change that needs a stopped fleet' {
    BeforeAll { $null = Start-Emulator }

    It 'is an error before anything is sent' {
        $before = Get-ChangeCount
        { Set-ASFleet prod-apps -Description New -DisplayName Apps -ErrorAction Stop } |
            Should -Throw "*RUNNING. To change Description (but not DisplayName), the ALWAYS_ON fleet must be stopped*"
        Get-ChangeCount | Should -Be $before
    }

    It 'is made with -StopIfNeeded, and the fleet is started again' {
        $fleet = Set-ASFleet prod-apps -Description New -StopIfNeeded -Force -Wait
        $fleet.State, $fleet.Description | Should -Be 'RUNNING', 'New'
        Get-CallCount StopFleet | Should -Be 1
        Get-CallCount StartFleet | Should -Be 1
    }

    It 'is preceded by a stop and an unregistration with -StopFirst and -IncludeAssociations' {
        Remove-ASFleet prod-apps -StopFirst -IncludeAssociations -Force
        Get-ASFleet prod-* | ForEach-Object Name | Should -Be 'prod-cad'
        Get-CallCount DisassociateFleet | Should -Be 1
    }
}

Describe 'Streaming URLs' {
    It 'are contained in the object but not shown in any view' {
        $null = Start-Emulator
        $url = New-ASStreamingUrl prod-stack prod-apps grace -Verbose 4>&1 | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }
        $url.StreamingUrl | Should -Match '^http'
        ($url | Out-String) + ($url | Format-List | Out-String) + "$url" | Should -Not -Match 'http'
        $null = Invoke-WebRequest $url.StreamingUrl
        (Get-ASSession -FleetName prod-apps -UserId grace).State | Should -Be 'ACTIVE'
    }
}

Describe 'Completion' {
    It 'offers fleets and their states' {
        $null = Start-Emulator
        $offers = for ($tab = 0; $tab -lt 20 -and -not $offers; $tab++) {
            (TabExpansion2 'Start-ASFleet -Name dev' -cursorColumn 23).CompletionMatches | Where-Object CompletionText -EQ dev-apps
        }

        $offers[0].ToolTip | Should -Match 'STOPPED.*us-east-1'
    }
}
