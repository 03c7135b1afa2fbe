#Requires -Version 7.4
# Runs the sample that rolls an image out to two fleets on which users have sessions. The sample script itself fails if a user is
# disconnected too early.

BeforeAll {
    . "$PSScriptRoot/Shared.ps1"
    $sample = (Resolve-Path "$PSScriptRoot/../../samples/rollout/Update-Image.ps1").Path
}

Describe 'Update-Image.ps1' {
    It 'rolls an image out to two fleets, and reports who was last' {
        $updates = & $sample -Module $modulePath -Allowed 04:00:00 -InformationVariable texts | Sort-Object FleetName
        $updates.FleetName | Should -Be 'prod-apps', 'shared-desktops'
        $updates.State | Should -Be 'COMPLETED', 'COMPLETED'
        $updates.SessionsBefore | Should -Be 3, 4
        # The session of the user alice ended before the command ended the sessions of the other users.
        $updates.EndedSessions | Should -Be 2, 4
        $updates[0].LastUsers | Sort-Object | Should -Be 'bob', 'carol@example.com'
        $updates[1].LastUsers | Sort-Object | Should -Be 'kiosk-1', 'uma@example.com', 'viktor@example.com', 'wanda@example.com'
        $updates | ForEach-Object { $_.Duration | Should -BeGreaterOrEqual ([timespan] '04:00:00') }
        "$texts" | Should -Match 'prod-apps: 3 sessions began before the change. The last users were (bob, carol@example.com|carol@example.com, bob)\.'
    }

    It 'leaves no emulator and no defaults' {
        Get-RemoteSessionEmulator | Should -BeNullOrEmpty
        (Get-RemoteSessionDefault).EndpointUrl | Should -BeNullOrEmpty
    }
}
