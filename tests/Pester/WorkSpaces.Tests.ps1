#Requires -Version 7.4
# Tests the commands for pools, pool sessions, and directories as an administrator uses them, in a real PowerShell process, with the
# emulator.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    function Start-Emulator([hashtable] $Setting = @{}) {
        Stop-RemoteSessionEmulator
        $null = Start-RemoteSessionEmulator -TimeScale 600 -Setting $Setting
        $null = Set-RemoteSessionDefault -Region us-east-1
    }

    function Get-CallCount([string] $Operation) {
        [int] (Get-RemoteSessionEmulator).Calls["WorkSpaces.$Operation"]
    }

    # Counts the calls to all operations that make changes.
    function Get-ChangeCount {
        $sum = 0
        foreach ($call in (Get-RemoteSessionEmulator).Calls.GetEnumerator()) {
            if ($call.Key -notmatch '\.Describe') { $sum += $call.Value }
        }
        $sum
    }

    # PowerShell writes -WhatIf messages to the host, so the test reads them from the output of another process.
    function Get-Said([string] $Script) {
        $connect = "`$env:NO_PROXY = '127.0.0.1'; Import-Module $quotedModulePath; " +
            "`$null = Set-RemoteSessionDefault -Region us-east-1 -EndpointUrl $((Get-RemoteSessionEmulator).EndpointUrl) -Credential " +
            "([pscredential]::new('AKIAIOSFODNN7EXAMPLE', ('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' | ConvertTo-SecureString -AsPlainText -Force)))"
        pwsh -NoProfile -NonInteractive -Command "$connect; $Script | Out-Null"
    }
}

AfterAll {
    Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

Describe 'Starting pools' {
    BeforeAll { Start-Emulator }

    It 'waits for all pools and accepts running ones: Get -Name | Start -Wait' {
        (Get-WksPool sales-eu).State | Should -Be 'STOPPED'
        Get-WksPool -Name sales* | Start-WksPool -Wait
        (Get-WksPool sales*).State | Should -Be 'RUNNING', 'RUNNING'
        # One of the two pools was already running. The service rejected the request to start the running pool, but the command didn't write
        # an error.
        Get-CallCount StartWorkspacesPool | Should -Be 2
        (Get-WksPool sales-eu).Available | Should -Be 5
    }

    It 'fails with the errors of the pool' {
        Set-WksResourceTag (Get-WksPool training).PoolId @{ 'emulator:fail-start' = 'BUNDLE_NOT_FOUND' }
        Start-WksPool training -Wait -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WaitFailed,*'
        "$($problems[0])" | Should -Match "for 'training'.*The wait for the WorkSpaces pool to run has failed: the service reports BUNDLE_NOT_FOUND:"
    }

    It 'can be filtered by errors, because an empty list is false' {
        $all = @(Get-WksPool)
        @($all | Where-Object Errors).Count | Should -Be @($all | Where-Object { $_.Errors.Count -gt 0 }).Count
        @($all | Where-Object Errors).Count | Should -BeLessThan $all.Count
    }

    It 'accepts a directory ID for all of its pools' {
        $directory = (Get-WksDirectory sales).DirectoryId
        (Get-WksPool $directory).Name | Sort-Object | Should -Be 'sales-apps', 'sales-eu', 'training'
        # A directory might have no pools, but it must exist.
        Get-WksPool (Get-WksDirectory lab).DirectoryId -ErrorAction Stop | Should -BeNullOrEmpty
        { Get-WksPool wsd-00000000a -ErrorAction Stop } | Should -Throw -ErrorId 'ResourceNotFoundException,*'
    }
}

Describe 'Pool sessions' {
    BeforeAll { Start-Emulator }

    It 'are listed for all pools, with the name of each pool' {
        $sessions = Get-WksPoolSession
        $sessions.PoolName | Sort-Object -Unique | Should -Be 'engineering', 'sales-apps'
        $sessions.Count | Should -Be 7
        $sessions[0].StartTime.Kind | Should -Be 'Local'
    }

    It 'end if no user is connected: Get | Where | Stop' {
        $idle = @(Get-WksPoolSession -ConnectionState NOT_CONNECTED)
        $idle.Count | Should -BeGreaterThan 0
        $before = Get-ChangeCount
        Get-WksPoolSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Stop-WksPoolSession -WhatIf
        Get-ChangeCount | Should -Be $before
        Get-WksPoolSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Stop-WksPoolSession -Confirm:$false
        Get-WksPoolSession | Where-Object ConnectionState -EQ NOT_CONNECTED | Should -BeNullOrEmpty
        Get-CallCount TerminateWorkspacesPoolSession | Should -Be $idle.Count
        (Get-WksPoolSession).Count | Should -Be (7 - $idle.Count)
    }

    It 'that have ended are accepted as objects, and are an error as IDs' {
        $session = Get-WksPoolSession | Select-Object -First 1
        $session | Stop-WksPoolSession -Confirm:$false
        $session | Stop-WksPoolSession -Confirm:$false -Verbose 4>&1 | Out-String | Should -Match 'has( already)? ended'
        { Stop-WksPoolSession 00000000-0000-4000-8000-000000000000 -Confirm:$false -ErrorAction Stop } | Should -Throw "*wasn't found*"
    }

    It 'can be exported to a CSV file and imported again' {
        $csv = Join-Path $TestDrive 'sessions.csv'
        Get-WksPoolSession | Export-Csv $csv
        Import-Csv $csv | Where-Object UserId -EQ 'carlos.salazar@example.com' | Stop-WksPoolSession -Confirm:$false
        (Get-WksPoolSession).UserId | Should -Not -Contain 'carlos.salazar@example.com'
    }

    It 'end only after confirmation' {
        # If the command can't prompt for confirmation, it must not change anything.
        $polls = Get-CallCount DescribeWorkspacesPoolSessions
        $before = Get-ChangeCount
        Get-Said 'Get-WksPoolSession | Stop-WksPoolSession 2>&1' | Out-Null
        Get-CallCount DescribeWorkspacesPoolSessions | Should -BeGreaterThan $polls
        Get-ChangeCount | Should -Be $before
    }
}

Describe 'Settings of directories' {
    BeforeAll { Start-Emulator }

    It 'aren''t changed with -WhatIf' {
        $before = Get-ChangeCount
        $said = Get-Said 'Get-WksDirectory | Set-WksStreamingProperty -ClipboardToLocal DISABLED -WhatIf'
        $said.Count | Should -Be @(Get-WksDirectory).Count
        $said | ForEach-Object { $_ | Should -Match "^What if: .*ClipboardToLocal '(ENABLED)?' -> 'DISABLED'" }
        Get-ChangeCount | Should -Be $before
        Get-CallCount ModifyStreamingProperties | Should -Be 0
        (Get-WksDirectory sales).ClipboardToLocal | Should -Be 'ENABLED'
    }

    It 'change if they differ, and others don''t change' {
        $before = Get-WksDirectory sales
        $after = $before | Set-WksStreamingProperty -ClipboardToLocal DISABLED
        $after.ClipboardToLocal | Should -Be 'DISABLED'
        $differing = $before.PSObject.Properties.Name | Where-Object { "$($before.$_)" -ne "$($after.$_)" }
        # UserSettings contains all settings, including the clipboard.
        $differing | Should -Be 'UserSettings', 'ClipboardToLocal'
        $after | Set-WksStreamingProperty -ClipboardToLocal DISABLED | Should -Not -BeNullOrEmpty
        Get-CallCount ModifyStreamingProperties | Should -Be 1
        (Get-WksDirectory engineering).ClipboardToLocal | Should -Be 'ENABLED'
    }

    It 'can be changed by each of the five commands' {
        Set-WksCreationProperty engineering -EnableInternetAccess $true | ForEach-Object EnableInternetAccess | Should -BeTrue
        Set-WksAccessProperty engineering -DeviceTypeWeb ALLOW | ForEach-Object DeviceTypeWeb | Should -Be 'ALLOW'
        Set-WksSelfServicePermission corp.example.com -RebuildWorkspace DISABLED | ForEach-Object RebuildWorkspace | Should -Be 'DISABLED'
        $saml = Set-WksSamlProperty engineering -Status ENABLED -UserAccessUrl https://sso.example.com/engineering
        $saml.SamlStatus, $saml.SamlUserAccessUrl | Should -Be 'ENABLED', 'https://sso.example.com/engineering'
        $saml | Set-WksSamlProperty -Status DISABLED -RemoveUserAccessUrl | ForEach-Object SamlUserAccessUrl | Should -BeNullOrEmpty
    }
}

Describe 'Registering directories' {
    BeforeAll { Start-Emulator }

    It 'waits, and a deregistered directory is no longer listed' {
        $new = Register-WksDirectory contractors -Description 'Directory of the contractor pools' -Wait
        $new.State, $new.WorkspaceType | Should -Be 'REGISTERED', 'POOLS'
        $new | Unregister-WksDirectory -Force -Wait
        (Get-WksDirectory).Name | Should -Not -Contain 'contractors'
    }

    It 'reports why it failed' {
        $where = @{ ActiveDirectoryDomainName = 'corp.invalid'; ActiveDirectoryServiceAccountSecretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account-Ab12Cd' }
        { Register-WksDirectory nowhere -Description 'Directory of nothing' @where -Wait -ErrorAction Stop } | Should -Throw -ErrorId 'WaitFailed,*'
    }

    It 'has an error category for each AWS error' {
        Get-WksDirectory sales | Unregister-WksDirectory -Force -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'OperationNotSupportedException,*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
    }
}

Describe 'Everything through CSV files' {
    BeforeAll {
        Start-Emulator
        $pools = Join-Path $TestDrive 'pools.csv'
        $directories = Join-Path $TestDrive 'directories.csv'
        Get-WksPool | Export-Csv $pools
        Get-WksDirectory -State REGISTERED | Export-Csv $directories
    }

    It 'write no type name into a cell' {
        Get-Content $pools, $directories -Raw | Should -Not -Match 'System\.|TextList'
    }

    It 'report no change and send nothing if nothing differs: <_>' -ForEach @(
        'Set-WksPool', 'Set-WksStreamingProperty', 'Set-WksCreationProperty', 'Set-WksAccessProperty', 'Set-WksSelfServicePermission', 'Set-WksSamlProperty'
    ) {
        $csv = $_ -eq 'Set-WksPool' ? $pools : $directories
        $before = Get-ChangeCount
        $said = Get-Said "Import-Csv '$csv' | $_ -WhatIf"
        $said.Count | Should -Be @(Import-Csv $csv).Count
        # The row for a directory without settings contains only empty cells.
        $said | ForEach-Object { $_ | Should -Match "already has these settings. Nothing was changed|WARNING: No setting was specified for 'corp\.example\.com" }
        Get-ChangeCount | Should -Be $before
    }

    It 'apply changes, and write one error for an invalid row' {
        $rows = Import-Csv $pools
        ($rows | Where-Object Name -EQ sales-eu).Description = 'From a file'
        ($rows | Where-Object Name -EQ engineering).DisconnectTimeoutInSeconds = '59'
        $changed = $rows | Set-WksPool -ErrorVariable problems -ErrorAction SilentlyContinue
        ($changed | Where-Object Name -EQ sales-eu).Description | Should -Be 'From a file'
        $changed.Count | Should -Be ($rows.Count - 1)
        $problems.Count | Should -Be 1
        "$($problems[0])" | Should -Match 'DisconnectTimeoutInSeconds.*59 isn''t valid. Valid values are 60 to 36000 seconds'
        Get-CallCount UpdateWorkspacesPool | Should -Be 1
    }
}

Describe 'A change that needs a stopped pool' {
    BeforeAll { Start-Emulator }

    It 'is an error before anything is sent' {
        $before = Get-ChangeCount
        { Set-WksPool engineering -RunningMode AUTO_STOP -DesiredUserSessions 3 -ErrorAction Stop } |
            Should -Throw '*RUNNING. To change RunningMode (but not DesiredUserSessions), the pool must be stopped*'
        Get-ChangeCount | Should -Be $before
    }

    It 'isn''t made without confirmation' {
        # The command prompts for confirmation because users are connected to the pool, but the prompt can't be answered in a noninteractive
        # process.
        $before = Get-CallCount DescribeWorkspacesPoolSessions
        Get-Said 'Set-WksPool engineering -RunningMode AUTO_STOP -StopIfNeeded 2>&1' | Out-Null
        Get-CallCount DescribeWorkspacesPoolSessions | Should -BeGreaterThan $before
        Get-CallCount StopWorkspacesPool | Should -Be 0
        (Get-WksPool engineering).State | Should -Be 'RUNNING'
    }

    It 'is made with -StopIfNeeded, and the pool is started again' {
        $pool = Set-WksPool engineering -RunningMode AUTO_STOP -StopIfNeeded -Force -Wait
        $pool.State, $pool.RunningMode | Should -Be 'RUNNING', 'AUTO_STOP'
        Get-CallCount StopWorkspacesPool | Should -Be 1
        Get-CallCount UpdateWorkspacesPool | Should -Be 1
    }

    It 'is preceded by a stop with -StopFirst' {
        { Remove-WksPool sales-apps -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'StopNeeded,*'
        Remove-WksPool sales-apps -StopFirst -Force
        $left = Get-WksPool | Where-Object State -NE DELETING
        $left.Name | Sort-Object | Should -Be 'engineering', 'sales-eu', 'training'
        Get-CallCount TerminateWorkspacesPool | Should -Be 1
    }
}

Describe 'The end of WorkSpaces Pools' {
    It 'is part of the error for an account without pools' {
        Start-Emulator @{ PoolsAccess = 'Closed' }
        $model = Get-WksPool sales-eu
        $made = $model | New-WksPool -Name late -WarningAction SilentlyContinue -ErrorVariable problems -ErrorAction SilentlyContinue
        $made | Should -BeNullOrEmpty
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'AccessDeniedException,*'
        $problems[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        "$($problems[0])" | Should -Match 'closed to new customers since 2026-07-31, and will end on 2027-12-31.*New-ASFleet'
        "$($problems[0])" | Should -Not -Match 'IAM permission for this operation'
        (Get-WksPool).Name | Should -Not -Contain 'late'
    }

    It 'causes one warning, and accounts with access can create pools' {
        Start-Emulator
        $said = Get-Said "Get-WksPool sales-eu | New-WksPool -Name one; Get-WksPool sales-eu | New-WksPool -Name two"
        ($said -match 'WARNING: AWS stopped offering WorkSpaces Pools .* ends the service on 2027-12-31').Count | Should -Be 1
        (Get-WksPool one, two).Name | Sort-Object | Should -Be 'one', 'two'
    }
}

Describe 'Completion' {
    It 'offers pools and their states' {
        Start-Emulator
        $line = 'Start-WksPool -Name sales'
        $offers = for ($tab = 0; $tab -lt 20 -and -not $offers; $tab++) {
            (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches | Where-Object CompletionText -EQ sales-eu
        }

        $offers[0].ToolTip | Should -Match 'STOPPED.*wspool-[0-9a-z]{9}.*us-east-1'
    }
}
