#Requires -Version 7.4
# Tests Invoke-RemoteSessionApi in a real PowerShell process that uses the emulator.

BeforeAll {
    . $PSScriptRoot/Shared.ps1
    Stop-RemoteSessionEmulator
    $null = Start-RemoteSessionEmulator -Setting @{ PageSize = 2 }
    $null = Set-RemoteSessionDefault -Region us-east-1

    function Get-Completion([string] $Line) {
        [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
    }
}

AfterAll {
    Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}

Describe 'Invoke-RemoteSessionApi' {
    It 'completes the operations of the service, with their descriptions' {
        (Get-Completion 'Invoke-RemoteSessionApi AppStream DescribeImageB').CompletionText | Should -Be 'DescribeImageBuilders'
        (Get-Completion 'Invoke-RemoteSessionApi -Service DeviceFarm -Operation ScheduleR').ToolTip | Should -Be 'makes a change, requires projectArn, test'
        (Get-Completion 'Invoke-RemoteSessionApi -Operation DescribeWorkspacesPools -Service ').CompletionText | Should -Be 'AppStream', 'ApplicationAutoScaling', 'DeviceFarm', 'WorkSpaces'
        (Get-Completion 'Invoke-RemoteSessionApi WorkSpaces ').Count | Should -Be 91
        Get-Completion 'Invoke-RemoteSessionApi AppStream ScheduleR' | Should -BeNullOrEmpty
    }

    It 'returns objects that can be sorted, selected, and displayed' {
        $fleets = Invoke-RemoteSessionApi AppStream DescribeFleets -All | Sort-Object Name
        $fleets.Name | Should -Be (Get-ASFleet | Sort-Object Name).Name
        $fleets[0].CreatedTime | Should -BeOfType datetime
        ((Get-Date) - $fleets[0].CreatedTime).TotalDays | Should -BeGreaterThan 1
        ($fleets | Where-Object Name -EQ prod-apps).ComputeCapacityStatus.Desired | Should -BeOfType long
        $fleets | Format-Table Name, State, Region | Out-String -Width 120 | Should -Match '(?m)^prod-apps +RUNNING +us-east-1'
    }

    It 'returns a response that can be converted to JSON and back' {
        $answer = Invoke-RemoteSessionApi AppStream DescribeStacks @{ Names = 'prod-stack' }
        $copy = $answer | ConvertTo-Json -Depth 9 | ConvertFrom-Json
        $copy.Stacks.Count | Should -Be 1
        $copy.Stacks[0].Name | Should -Be 'prod-stack'
        $copy.Stacks[0].CreatedTime | Should -Be $answer.Stacks[0].CreatedTime
    }

    It 'accepts nested hashtables, output of ConvertFrom-Json, and several inputs' {
        $null = Invoke-RemoteSessionApi AppStream CreateFleet @{
            name = 'api-fleet'; instancetype = 'stream.standard.medium'; ImageName = 'apps-2025-10'
            ComputeCapacity = @{ DesiredInstances = 1 }; Tags = [ordered]@{ Team = 'CAD' }
        }
        (Get-ASFleet api-fleet).Desired | Should -Be 1
        $stacks = '[{"Name":"api-one","StorageConnectors":[{"ConnectorType":"HOMEFOLDERS"}]},{"Name":"api-two"}]' | ConvertFrom-Json
        ($stacks | Invoke-RemoteSessionApi AppStream CreateStack).Stack.Name | Sort-Object | Should -Be 'api-one', 'api-two'
        Invoke-RemoteSessionApi AppStream DeleteStack -Force -Parameter @{ Name = 'api-one' }, @{ Name = 'api-two' } | Should -BeNullOrEmpty
        Get-ASStack api-* | Should -BeNullOrEmpty
        @() | Invoke-RemoteSessionApi AppStream DescribeFleets | Should -BeNullOrEmpty
        Invoke-RemoteSessionApi AppStream DescribeFleets @() | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf, but still reads' {
        Invoke-RemoteSessionApi AppStream StopFleet @{ Name = 'prod-apps' } -WhatIf
        (Get-ASFleet prod-apps).State | Should -Be 'RUNNING'
        (Get-RemoteSessionEmulator).Calls['AppStream.StopFleet'] | Should -BeNullOrEmpty
        Invoke-RemoteSessionApi AppStream DescribeFleets -All -WhatIf | Should -Not -BeNullOrEmpty
    }

    It 'suggests names for an unknown operation' {
        { Invoke-RemoteSessionApi AppStream DescribeImageBuilder } | Should -Throw '*no operation*DescribeImageBuilders*' -ErrorId 'InvalidArgument,*'
    }
}
