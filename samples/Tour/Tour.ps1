#Requires -Version 7.4
<#
.SYNOPSIS
Uses the emulator to demonstrate the RemoteSessions commands for Device Farm, AppStream 2.0, and WorkSpaces.
.DESCRIPTION
The tour prints each command as you would type it, and then its result. If a command doesn't have the expected result, the tour ends with an
error and exit code 1. You don't need an AWS account. To run the tour with only the .NET SDK, run `dotnet run --project samples/Tour`. If
you run this script directly, build the module first. In this case, the script creates files in the current directory.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$repository = (Resolve-Path "$PSScriptRoot/../..").Path
$PSStyle.OutputRendering = [Console]::IsOutputRedirected -or $env:NO_COLOR ? 'PlainText' : 'Ansi'

# The functions are in a separate module. If they were in this script, each command would run in the scope of Invoke-Step, and variables
# that the command sets wouldn't be available to later commands.
New-Module -Name TourSteps {
    # Prints a heading for the next step.
    function Write-Heading([string] $Text) {
        "`n$($PSStyle.Foreground.Green)# $Text$($PSStyle.Reset)"
    }

    # Prints a command as you would type it, runs it, and prints its result.
    function Invoke-Step([scriptblock] $Command) {
        $lines = $Command.ToString().Trim() -split '\r?\n' -replace '^ {4}'
        "`nPS> $($lines -join "`n>>  ")"
        $result = . $Command | Out-String -Width 100
        if ($result.Trim()) { $result.Trim("`r", "`n") }
    }

    # Ends the tour if a command didn't have the expected result.
    function Assert-Claim([string] $Claim, [scriptblock] $Test) {
        if (-not (& $Test)) { throw "The tour failed because this isn't true: $Claim" }
    }
} | Import-Module

"This is a tour of RemoteSessions on PowerShell $($PSVersionTable.PSVersion)."

Invoke-Step { Import-Module $repository/out/RemoteSessions }

Write-Heading 'Start the emulator of the three services. Two emulated minutes pass in one second.'
Invoke-Step { Start-RemoteSessionEmulator -TimeScale 120 }

# --- All services ---------------------------------------------------------------------------------------------------------------------

Write-Heading 'List the sessions of all services in several Regions.'
Invoke-Step { $sessions = Get-RemoteSession -Region us-*, eu-west-1 }
Invoke-Step { $sessions }
Assert-Claim 'the list contains four kinds of sessions in three Regions.' {
    ($sessions.Service | Sort-Object -Unique).Count -eq 4 -and ($sessions.Region | Sort-Object -Unique).Count -eq 3
}

Write-Heading 'Show which users would be disconnected if you ended all sessions that are older than two hours.'
Invoke-Step { $old = Get-RemoteSession -Region us-*, eu-west-1 -OlderThan 2h }
Invoke-Step { $old | Stop-RemoteSession -WhatIf }
Assert-Claim 'an old session is listed, and its user is still connected.' {
    (Get-RemoteSession -Region us-east-1 -UserId dave@corp.example.com).SessionId -in $old.SessionId
}

Write-Heading 'Measure the used and unused capacity. The command also creates an HTML report with charts.'
Invoke-Step { Measure-RemoteSessionCapacity -Region us-*, eu-west-1 -Report capacity.html }
Invoke-Step { Get-Item capacity.html | Select-Object Name, Length }
Assert-Claim 'the page is complete and loads nothing from the network.' {
    $page = Get-Content capacity.html -Raw
    $page.TrimEnd().EndsWith('</html>') -and $page -notmatch '(src|href)\s*=\s*["'']?(https?:)?//'
}

# --- AWS Device Farm ------------------------------------------------------------------------------------------------------------------

Write-Heading 'AWS Device Farm: Find the Android phones that are available.'
Invoke-Step {
    $phones = Get-DFRemoteDevice -Platform ANDROID -FormFactor PHONE -Availability HIGHLY_AVAILABLE
}
Invoke-Step { $phones }
Assert-Claim 'the list contains phones, and all of them are available.' {
    $phones -and -not ($phones | Where-Object { $_.Platform -ne 'ANDROID' -or $_.Availability -ne 'HIGHLY_AVAILABLE' })
}

Write-Heading 'Start a session on the first phone, and wait until the session is running.'
Invoke-Step { $project = Get-DFRemoteProject Retail* }
Invoke-Step {
    $session = $phones[0] |
        New-DFRemoteSession -ProjectName $project.Name -Name 'Checkout with voucher' -Wait
}
Invoke-Step { $session }
Assert-Claim 'the session is running on that phone.' { $session.Status -eq 'RUNNING' -and $session.DeviceName -eq $phones[0].Name }

Write-Heading 'Upload an app, and install it on the phone.'
[IO.File]::WriteAllBytes("$PWD/shop.apk", [byte[]](0x50, 0x4B, 3, 4) + [byte[]]::new(300KB))
Invoke-Step { $app = Add-DFRemoteApp shop.apk -ProjectName $project.Name }
Invoke-Step { $session | Install-DFRemoteSessionApp -AppArn $app.Arn }
Assert-Claim 'the app is ready.' { (Get-DFRemoteApp -ProjectName $project.Name | Where-Object Arn -eq $app.Arn).Status -eq 'SUCCEEDED' }

Write-Heading 'Show what would happen if you stopped the session. -WhatIf changes nothing.'
Invoke-Step { $session | Stop-DFRemoteSession -WhatIf }
Assert-Claim 'the session is still running.' { (Get-DFRemoteSession -Arn $session.Arn).Status -eq 'RUNNING' }

Write-Heading 'Stop the session, and wait until it has ended.'
Invoke-Step { $session | Stop-DFRemoteSession -Force -Wait -PassThru }
Assert-Claim 'the session has ended.' { (Get-DFRemoteSession -Arn $session.Arn).Status -eq 'COMPLETED' }

Write-Heading 'Download the video and the logs.'
Invoke-Step { $session | Save-DFRemoteSessionArtifact -Destination evidence | Select-Object Name, Length }
Assert-Claim 'a video was downloaded.' { (Get-ChildItem evidence -Filter *.mp4 -Recurse).Length -gt 0 }

Write-Heading 'Export the sessions of all projects to a CSV file.'
Invoke-Step { Get-DFRemoteSession | Export-Csv sessions.csv }
Invoke-Step { Import-Csv sessions.csv | Format-Table Name, DeviceName, Status, Result, Created }
Assert-Claim 'each session is a row, and no cell is a type name.' {
    (Import-Csv sessions.csv).Count -eq (Get-DFRemoteSession).Count -and -not (Select-String 'System\.|RemoteSessions\.' sessions.csv)
}

Write-Heading 'Show how many minutes each session took, and how many trial minutes remain.'
Invoke-Step {
    Get-DFRemoteSession |
        Format-Table Name, BillingMethod, TotalMinutes, MeteredMinutes, UnmeteredMinutes
}
Invoke-Step { Get-DFRemoteAccount }
Assert-Claim 'the session took more than zero minutes.' { (Get-DFRemoteSession -Arn $session.Arn).TotalMinutes -gt 0 }

# --- Amazon AppStream 2.0 -------------------------------------------------------------------------------------------------------------

Write-Heading 'Amazon AppStream 2.0 (WorkSpaces Applications): List the sessions on all stacks and fleets.'
Invoke-Step { Set-RemoteSessionDefault -Region us-east-1 }
Invoke-Step { Get-ASSession }

Write-Heading 'End the sessions without a connected user.'
Invoke-Step { $unused = Get-ASSession -ConnectionState NOT_CONNECTED }
Invoke-Step { $unused | Stop-ASSession -Force -PassThru }
Invoke-Step { Get-ASSession | Group-Object ConnectionState -NoElement }
Assert-Claim 'there were sessions without a connected user, and they have ended.' {
    $unused -and -not (Get-ASSession | Where-Object SessionId -in $unused.SessionId)
}

Write-Heading 'Start a fleet, and wait until two instances are available. A running fleet might have none yet.'
Invoke-Step { Set-ASFleet dev-apps -DesiredInstances 2 }
Invoke-Step { $fleet = Start-ASFleet dev-apps -UntilAvailable 2 -PassThru }
Invoke-Step { $fleet }
Assert-Claim 'two instances are available.' { $fleet.State -eq 'RUNNING' -and $fleet.Available -eq 2 }

Write-Heading 'Create a streaming URL for a user, and open it. The table of the command hides the URL.'
Invoke-Step { $url = New-ASStreamingUrl dev-stack dev-apps grace -ValiditySeconds 3600 }
Invoke-Step { $url }
Invoke-Step { Invoke-WebRequest $url.StreamingUrl -NoProxy | Select-Object StatusCode }
Invoke-Step { Get-ASSession -FleetName dev-apps }
Assert-Claim 'the user has a session.' { (Get-ASSession -FleetName dev-apps).UserId -eq 'grace' }
Assert-Claim 'the table hides the URL.' { -not ($url | Out-String -Width 500).Contains($url.StreamingUrl) }

Write-Heading 'Show which users would be disconnected if you changed the description of the fleet.'
Invoke-Step { $fleet | Set-ASFleet -Description 'For developers' -StopIfNeeded -WhatIf }
Assert-Claim 'the fleet is still running and has its previous description.' {
    $now = Get-ASFleet dev-apps
    $now.State -eq 'RUNNING' -and $now.Description -eq $fleet.Description
}

Write-Heading 'Export all fleets to a CSV file, and import it. Without edits, the command sends no changes.'
Invoke-Step { Get-ASFleet | Export-Csv fleets.csv }
Invoke-Step {
    Import-Csv fleets.csv | Set-ASFleet -WhatIf |
        Format-Table Name, State, Desired, Running, Available
}
Assert-Claim 'the file has a row for each fleet.' {
    -not (Compare-Object (Import-Csv fleets.csv).Name (Get-ASFleet).Name)
}

Write-Heading 'Show how AWS scales the fleets, and reduce the size of a fleet outside of working hours.'
Invoke-Step { Get-RemoteSessionScaling -Service AppStream }
Invoke-Step {
    $hours = New-RemoteSessionSchedule prod-apps -From 07:30 -To 19:00 -Days Monday, Tuesday, Wednesday, Thursday, Friday `
        -MinCapacity 5 -MaxCapacity 20 -OffHoursMinCapacity 1 -OffHoursMaxCapacity 2 -TimeZone Europe/Berlin
}
Invoke-Step { $hours }
Assert-Claim 'one schedule begins the working hours, and the other schedule ends them.' {
    "$(Get-RemoteSessionSchedule prod-apps working-hours-* | ForEach-Object MinCapacity | Sort-Object)" -eq '1 5'
}

Write-Heading 'Delete the fleet. The command first stops the fleet and removes it from its stack.'
Invoke-Step { Remove-ASFleet dev-apps -StopFirst -IncludeAssociations -Force }
Invoke-Step { Get-ASFleet }
Assert-Claim 'the fleet was deleted.' { 'dev-apps' -notin (Get-ASFleet).Name }

# --- Amazon WorkSpaces ----------------------------------------------------------------------------------------------------------------

Write-Heading 'Amazon WorkSpaces: List the pools in the Region and the sessions in the pools.'
Invoke-Step { Get-WksPool }
Invoke-Step { Get-WksPoolSession }

Write-Heading 'Start the pools of the sales team. One pool is already running, which is not an error.'
Invoke-Step { $pools = Get-WksPool sales* | Start-WksPool -Wait -PassThru }
Invoke-Step { $pools }
Assert-Claim 'both pools are running.' { $pools.Count -eq 2 -and -not ($pools | Where-Object State -ne RUNNING) }

Write-Heading 'End the pool sessions without a connected user.'
Invoke-Step { $unused = Get-WksPoolSession -ConnectionState NOT_CONNECTED }
Invoke-Step { $unused | Stop-WksPoolSession -Force -PassThru }
Invoke-Step { Get-WksPoolSession | Group-Object ConnectionState -NoElement }
Assert-Claim 'there were sessions without a connected user, and they have ended.' {
    $unused -and -not (Get-WksPoolSession | Where-Object SessionId -in $unused.SessionId)
}

Write-Heading 'Prevent users in sales from copying text out of sessions. -WhatIf shows what would change.'
Invoke-Step {
    Get-WksDirectory sales | Set-WksStreamingProperty -ClipboardToLocal DISABLED -WhatIf
}
Assert-Claim 'the directory was not changed.' { (Get-WksDirectory sales).ClipboardToLocal -eq 'ENABLED' }
Invoke-Step {
    Get-WksDirectory sales | Set-WksStreamingProperty -ClipboardToLocal DISABLED |
        Format-Table DirectoryId, Name, ClipboardToLocal, HomeFolder, PreferredProtocol
}
Assert-Claim 'the directory was changed.' { (Get-WksDirectory sales).ClipboardToLocal -eq 'DISABLED' }

Write-Heading 'Switch personal desktops that have not been used for 30 days to hourly billing.'
Invoke-Step { Get-WksDesktop }
Invoke-Step { Get-WksDesktop -UnusedFor 30d | Export-Csv desktops.csv }
Invoke-Step { Import-Csv desktops.csv | Set-WksDesktop -RunningMode AUTO_STOP -WhatIf }
Assert-Claim 'at least one unused desktop is still ALWAYS_ON.' {
    'ALWAYS_ON' -in (Get-WksDesktop -WorkspaceId (Import-Csv desktops.csv).WorkspaceId).RunningMode
}
Invoke-Step { Import-Csv desktops.csv | Set-WksDesktop -RunningMode AUTO_STOP -Wait }
Assert-Claim 'no unused desktop is ALWAYS_ON.' {
    'ALWAYS_ON' -notin (Get-WksDesktop -WorkspaceId (Import-Csv desktops.csv).WorkspaceId).RunningMode
}

Write-Heading 'Show how many users would be disconnected if you stopped the pools, and then stop the pools.'
Invoke-Step { $pools | Stop-WksPool -WhatIf }
Assert-Claim 'both pools are still running.' { -not (Get-WksPool sales* | Where-Object State -ne RUNNING) }
Invoke-Step { $pools | Stop-WksPool -Force -Wait -PassThru }
Assert-Claim 'both pools are stopped.' { -not (Get-WksPool sales* | Where-Object State -ne STOPPED) }

Invoke-Step { Stop-RemoteSessionEmulator }
"`nThe tour is complete. Every command had the expected result."
