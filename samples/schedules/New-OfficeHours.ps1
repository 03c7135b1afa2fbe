#Requires -Version 7.4
<#
.SYNOPSIS
Creates schedules for 20 emulated AppStream fleets in two Regions, based on the working hours in a CSV file, and shows what changes within a
day.
.DESCRIPTION
The script starts the emulator, in which an hour takes one second, and then creates and starts the fleets in office-hours.csv. It then
registers them for automatic scaling, creates their schedules, and waits until a day has passed in the emulator. Finally, it shows the
activities that changed the limits or the size of the first fleet in each Region. If a schedule didn't run, the script ends with an error.
You don't need an AWS account, but you must build the module first. To create schedules for your own registered fleets, pipe the rows of
your own CSV file to New-RemoteSessionSchedule.
.EXAMPLE
./samples/schedules/New-OfficeHours.ps1
#>
[CmdletBinding()]
param(
    # Specifies the CSV file with the working hours.
    [string] $Path = "$PSScriptRoot/office-hours.csv",

    # Specifies how many emulated seconds pass in a real second.
    [ValidateRange(60, 3600)]
    [int] $TimeScale = 3600,

    # Specifies the folder of the built module.
    [string] $Module = "$PSScriptRoot/../../out/RemoteSessions"
)

$ErrorActionPreference = 'Stop'
Import-Module $Module

$plan = Import-Csv $Path
$regions = @($plan.Region | Sort-Object -Unique)
# In each of these Regions, the demo data of the emulator contains a fleet that is used as a template.
$templates = @{ 'us-east-1' = 'prod-apps'; 'us-west-2' = 'west-apps' }

$null = Start-RemoteSessionEmulator -TimeScale $TimeScale
try {
    "Create and start $($plan.Count) fleets."
    foreach ($region in $regions) {
        $template = Get-ASFleet $templates[$region] -Region $region
        foreach ($row in $plan | Where-Object Region -EQ $region) {
            $null = $template | New-ASFleet -Name $row.Name -DesiredInstances 1
        }
    }
    $fleets = Get-ASFleet office-* -Region $regions
    $null = $fleets | Start-ASFleet -Wait

    'Register the fleets for automatic scaling. A schedule needs this registration.'
    $null = $fleets | Set-RemoteSessionScaling -MinCapacity 0 -MaxCapacity 20

    'Create the schedules. Working hours need two schedules for each fleet.'
    $schedules = $plan | New-RemoteSessionSchedule
    $schedules | Sort-Object NextRun, Name | Select-Object -First 6 | Format-Table

    'Import the file again. Nothing is sent, because the schedules have these settings.'
    $null = $plan | New-RemoteSessionSchedule -Verbose 4>&1 | Where-Object { "$_" -like '*already has these settings*' } -OutVariable unchanged
    "$($unchanged.Count) of $($schedules.Count) schedules are unchanged."

    'Wait for a day.'
    Start-Sleep -Seconds ([math]::Ceiling(24.5 * 3600 / $TimeScale))

    $activities = Get-RemoteSessionScalingActivity office-* -Region $regions -Since 25h
    'These activities changed the limits or the size of the first fleet in each Region:'
    $activities | Where-Object Name -In ($plan | Group-Object Region | ForEach-Object { $_.Group[0].Name }) |
        Sort-Object Name, StartTime | Format-Table

    foreach ($schedule in $schedules) {
        $ran = $activities | Where-Object { $_.Name -eq $schedule.Name -and $_.Cause -like "*$($schedule.ScheduleName)*" }
        if (-not $ran) { throw "The schedule $($schedule.ScheduleName) of $($schedule.Name) didn't run." }
    }
    "All $($schedules.Count) schedules have run. There are $($activities.Count) activities in $($regions.Count) Regions."
}
finally {
    Stop-RemoteSessionEmulator
}
