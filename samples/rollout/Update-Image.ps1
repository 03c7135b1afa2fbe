#Requires -Version 7.4
<#
.SYNOPSIS
Rolls an image out to two fleets with active sessions, and reports which users' sessions ended last.
.DESCRIPTION
The script uses the emulator, so it needs no AWS account. The session of one user ends shortly after the change. The sessions of the other
users end only after the time that -Allowed specifies. The script returns the output of Update-ASFleetImage, and fails if a user was
disconnected too early.

To use AWS instead, omit the commands for the emulator, and run Update-ASFleetImage with your own fleets and image.
#>
[CmdletBinding()]
param(
    # Specifies how long users can stay in their sessions after the change.
    [timespan] $Allowed = '04:00:00',

    # Specifies how much faster than real time the emulator runs. With a time scale of 1200, an emulated hour takes three seconds.
    [double] $TimeScale = 1200,

    # Specifies the module to import.
    [string] $Module = 'RemoteSessions'
)

$ErrorActionPreference = 'Stop'
Import-Module $Module
$fleets = 'prod-apps', 'shared-desktops'
$emulator = Start-RemoteSessionEmulator -TimeScale $TimeScale -Setting @{ Throttle = 'Off' }
try {
    $null = Set-RemoteSessionDefault -Region us-east-1
    $before = Get-ASFleet $fleets | Get-ASSession
    Write-Information "$($before.Count) users have sessions: $($before.UserId -join ', ')"

    # Displays a message that lists the users of each fleet. Nothing is sent.
    Update-ASFleetImage $fleets -ImageName apps-2025-12 -Drain -EndSessionsAfter $Allowed -WhatIf

    # During the rollout, the session of one user ends. After half of the allowed time, the thread job lists the sessions. At that time,
    # all other users must still have sessions.
    $seconds = $Allowed.TotalSeconds / 2 / $TimeScale
    $path = (Get-Module RemoteSessions).Path
    $ready = [Threading.ManualResetEventSlim]::new()
    $leaving = Start-ThreadJob {
        Import-Module $using:path
        ($using:ready).Set()
        while (-not (Get-ASFleet $using:fleets | Where-Object ImageName -EQ apps-2025-12)) { Start-Sleep -Milliseconds 50 }
        Get-ASSession -UserId alice | Stop-ASSession -Force
        Start-Sleep -Seconds $using:seconds
        Get-ASFleet $using:fleets | Get-ASSession
    }

    $ready.Wait()
    $updates = Update-ASFleetImage $fleets -ImageName apps-2025-12 -Drain -EndSessionsAfter $Allowed -Force
    $later = $leaving | Receive-Job -Wait -AutoRemoveJob

    # The following code checks the results of this sample.
    $gone = $before.UserId | Where-Object { $_ -ne 'alice' -and $_ -notin $later.UserId }
    if ($gone) { throw "Users were disconnected too early: $($gone -join ', ')" }
    foreach ($update in $updates) {
        $fleet = $update.FleetName
        if ($update.State -ne 'COMPLETED') { throw "The rollout to $fleet is $($update.State): $($update.Reason)" }
        if ($update.EndedSessions -gt 0 -and $update.Duration -lt $Allowed) { throw "Sessions on $fleet were ended too early." }
        $last = $update.LastUsers -join ', '
        Write-Information "$($fleet): $($update.SessionsBefore) sessions began before the change. The last users were $last."
    }

    $updates
}
finally {
    $emulator | Stop-RemoteSessionEmulator
    Clear-RemoteSessionDefault
}
