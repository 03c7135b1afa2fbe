#Requires -Version 7.4
# Runs the sample that creates schedules for 20 fleets from the working hours in a CSV file. The sample script itself fails if a schedule
# doesn't run within a day.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $sample = (Resolve-Path "$PSScriptRoot/../../samples/schedules/New-OfficeHours.ps1").Path
}

Describe 'New-OfficeHours.ps1' {
    It 'creates the schedules, imports them again without a change, and shows what changed within a day' {
        $text = & $sample -Module $modulePath | Out-String -Width 120
        $text | Should -Match '40 of 40 schedules are unchanged\.'
        $text | Should -Match 'office-east-01.*Setting min capacity to 3 and max capacity to 9'
        $text | Should -Match 'office-west-01.*Setting min capacity to 0 and max capacity to 1'
        $text | Should -Match 'All 40 schedules have run\.'
    }

    It 'leaves no emulator and no defaults' {
        Get-RemoteSessionEmulator | Should -BeNullOrEmpty
        (Get-RemoteSessionDefault).EndpointUrl | Should -BeNullOrEmpty
    }
}
