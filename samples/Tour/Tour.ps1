#Requires -Version 7.4
<#
.SYNOPSIS
Shows what RemoteSessions does, on its emulator: all services together, Device Farm, AppStream 2.0, and WorkSpaces.
.DESCRIPTION
The tour prints each command as you would type it, and then its result. If a command doesn't do what the tour says, the tour ends with
an error and exit code 1. You need no AWS account. To run the tour with only the .NET SDK, run `dotnet run --project samples/Tour`.
If you run this script itself, it needs the built module, and it creates files in the current directory.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$repository = (Resolve-Path "$PSScriptRoot/../..").Path
$PSStyle.OutputRendering = [Console]::IsOutputRedirected -or $env:NO_COLOR ? 'PlainText' : 'Ansi'

# The functions are in their own module, so that they can run a command in the scope of this script. Variables that the command sets
# then stay available.
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

    # Ends the tour if a command didn't do what the tour says.
    function Assert-Claim([string] $Claim, [scriptblock] $Test) {
        if (-not (& $Test)) { throw "The tour failed because this isn't true: $Claim" }
    }
} | Import-Module

"RemoteSessions, a tour on PowerShell $($PSVersionTable.PSVersion)."

Invoke-Step { Import-Module $repository/out/RemoteSessions }

Write-Heading 'The emulator runs the three services on this computer. Here, two minutes pass in a second.'
Invoke-Step { Start-RemoteSessionEmulator -TimeScale 120 }

# --- All services ---------------------------------------------------------------------------------------------------------------------

Write-Heading 'All services and several Regions at once: who is using what?'
Invoke-Step { $sessions = Get-RemoteSession -Region us-*, eu-west-1 }
Invoke-Step { $sessions }
Assert-Claim 'the list has sessions of four kinds and three Regions.' {
    ($sessions.Service | Sort-Object -Unique).Count -eq 4 -and ($sessions.Region | Sort-Object -Unique).Count -eq 3
}

Write-Heading 'Which users would be disconnected if you ended all sessions that are older than two hours?'
Invoke-Step { $old = Get-RemoteSession -Region us-*, eu-west-1 -OlderThan 2h }
Invoke-Step { $old | Stop-RemoteSession -WhatIf }
Assert-Claim 'an old session is listed, and its user is still connected.' {
    (Get-RemoteSession -Region us-east-1 -UserId dave@corp.example.com).SessionId -in $old.SessionId
}

Write-Heading 'How much capacity is unused? The command also writes a page with charts.'
Invoke-Step { Measure-RemoteSessionCapacity -Region us-*, eu-west-1 -Report capacity.html }
Invoke-Step { Get-Item capacity.html | Select-Object Name, Length }
Assert-Claim 'the page is complete, and it loads nothing from the network.' {
    $page = Get-Content capacity.html -Raw
    $page.TrimEnd().EndsWith('</html>') -and $page -notmatch '(src|href)\s*=\s*["'']?(https?:)?//'
}

# --- AWS Device Farm ------------------------------------------------------------------------------------------------------------------

Write-Heading 'AWS Device Farm. Choose an Android phone that is free.'
Invoke-Step {
    $phones = Get-DFRemoteDevice -Platform ANDROID -FormFactor PHONE -Availability HIGHLY_AVAILABLE
}
Invoke-Step { $phones }
Assert-Claim 'there are phones, and all of them are free.' {
    $phones -and -not ($phones | Where-Object { $_.Platform -ne 'ANDROID' -or $_.Availability -ne 'HIGHLY_AVAILABLE' })
}

Write-Heading 'Start a session on the first phone, and wait until it runs.'
Invoke-Step { $project = Get-DFRemoteProject Retail* }
Invoke-Step {
    $session = $phones[0] |
        New-DFRemoteSession -ProjectName $project.Name -Name 'Checkout with voucher' -Wait
}
Invoke-Step { $session }
Assert-Claim 'the session runs on that phone.' { $session.Status -eq 'RUNNING' -and $session.DeviceName -eq $phones[0].Name }

Write-Heading 'Upload an app, and install it on the phone.'
[IO.File]::WriteAllBytes("$PWD/shop.apk", [byte[]](0x50, 0x4B, 3, 4) + [byte[]]::new(300KB))
Invoke-Step { $app = Add-DFRemoteApp shop.apk -ProjectName $project.Name }
Invoke-Step { $session | Install-DFRemoteSessionApp -AppArn $app.Arn }
Assert-Claim 'the app is ready.' { (Get-DFRemoteApp -ProjectName $project.Name | Where-Object Arn -eq $app.Arn).Status -eq 'SUCCEEDED' }

Write-Heading 'What would a stop do? -WhatIf changes nothing.'
Invoke-Step { $session | Stop-DFRemoteSession -WhatIf }
Assert-Claim 'the session still runs.' { (Get-DFRemoteSession -Arn $session.Arn).Status -eq 'RUNNING' }

Write-Heading 'Stop the session, and wait until it has ended.'
Invoke-Step { $session | Stop-DFRemoteSession -Force -Wait -PassThru }
Assert-Claim 'the session has ended.' { (Get-DFRemoteSession -Arn $session.Arn).Status -eq 'COMPLETED' }

Write-Heading 'Download the video and the logs.'
Invoke-Step { $session | Save-DFRemoteSessionArtifact -Destination evidence | Select-Object Name, Length }
Assert-Claim 'there is a video.' { (Get-ChildItem evidence -Filter *.mp4 -Recurse).Length -gt 0 }

Write-Heading 'Put the sessions of all projects into a spreadsheet.'
Invoke-Step { Get-DFRemoteSession | Export-Csv sessions.csv }
Invoke-Step { Import-Csv sessions.csv | Format-Table Name, DeviceName, Status, Result, Created }
Assert-Claim 'each session is a row, and no cell is a type name.' {
    (Import-Csv sessions.csv).Count -eq (Get-DFRemoteSession).Count -and -not (Select-String 'System\.|RemoteSessions\.' sessions.csv)
}

Write-Heading 'What did the sessions cost, and how many free device minutes remain?'
Invoke-Step {
    Get-DFRemoteSession |
        Format-Table Name, BillingMethod, TotalMinutes, MeteredMinutes, UnmeteredMinutes
}
Invoke-Step { Get-DFRemoteAccount }
Assert-Claim 'the session took time.' { (Get-DFRemoteSession -Arn $session.Arn).TotalMinutes -gt 0 }

# --- Amazon AppStream 2.0 -------------------------------------------------------------------------------------------------------------

Write-Heading 'Amazon AppStream 2.0 (WorkSpaces Applications). Who is using it, on all stacks and fleets?'
Invoke-Step { Set-RemoteSessionDefault -Region us-east-1 }
Invoke-Step { Get-ASSession }

Write-Heading 'End the sessions that no user is connected to.'
Invoke-Step { $unused = Get-ASSession -ConnectionState NOT_CONNECTED }
Invoke-Step { $unused | Stop-ASSession -Force -PassThru }
Invoke-Step { Get-ASSession | Group-Object ConnectionState -NoElement }
Assert-Claim 'there were such sessions, and they have ended.' {
    $unused -and -not (Get-ASSession | Where-Object SessionId -in $unused.SessionId)
}

Write-Heading 'Start a fleet, and wait until two users can connect: a fleet can run before its instances do.'
Invoke-Step { Set-ASFleet dev-apps -DesiredInstances 2 }
Invoke-Step { $fleet = Start-ASFleet dev-apps -UntilAvailable 2 -PassThru }
Invoke-Step { $fleet }
Assert-Claim 'two instances are available.' { $fleet.State -eq 'RUNNING' -and $fleet.Available -eq 2 }

Write-Heading 'Create a streaming URL for a user. No table shows the URL. Then do what her browser does.'
Invoke-Step { $url = New-ASStreamingUrl dev-stack dev-apps grace -ValiditySeconds 3600 }
Invoke-Step { $url }
Invoke-Step { Invoke-WebRequest $url.StreamingUrl -NoProxy | Select-Object StatusCode }
Invoke-Step { Get-ASSession -FleetName dev-apps }
Assert-Claim 'the user has a session.' { (Get-ASSession -FleetName dev-apps).UserId -eq 'grace' }
Assert-Claim 'the table hides the URL.' { -not ($url | Out-String -Width 500).Contains($url.StreamingUrl) }

Write-Heading 'A new description needs a stopped fleet. Which users would be disconnected?'
Invoke-Step { $fleet | Set-ASFleet -Description 'For developers' -StopIfNeeded -WhatIf }
Assert-Claim 'the fleet still runs, with its old description.' {
    $now = Get-ASFleet dev-apps
    $now.State -eq 'RUNNING' -and $now.Description -eq $fleet.Description
}

Write-Heading 'Write all fleets to a spreadsheet and read it back: without an edit, there is nothing to send.'
Invoke-Step { Get-ASFleet | Export-Csv fleets.csv }
Invoke-Step {
    Import-Csv fleets.csv | Set-ASFleet -WhatIf |
        Format-Table Name, State, Desired, Running, Available
}
Assert-Claim 'the file has a row for each fleet.' {
    -not (Compare-Object (Import-Csv fleets.csv).Name (Get-ASFleet).Name)
}

Write-Heading 'Delete the fleet. The command stops it and removes it from its stack first.'
Invoke-Step { Remove-ASFleet dev-apps -StopFirst -IncludeAssociations -Force }
Invoke-Step { Get-ASFleet }
Assert-Claim 'the fleet was deleted.' { 'dev-apps' -notin (Get-ASFleet).Name }

# --- Amazon WorkSpaces ----------------------------------------------------------------------------------------------------------------

Write-Heading 'Amazon WorkSpaces. The pools of the Region, and who is using them.'
Invoke-Step { Get-WksPool }
Invoke-Step { Get-WksPoolSession }

Write-Heading 'Start the pools of the sales team. One of them already runs, which is not an error.'
Invoke-Step { $pools = Get-WksPool sales* | Start-WksPool -Wait -PassThru }
Invoke-Step { $pools }
Assert-Claim 'both pools run.' { $pools.Count -eq 2 -and -not ($pools | Where-Object State -ne RUNNING) }

Write-Heading 'End the pool sessions that no user is connected to.'
Invoke-Step { $unused = Get-WksPoolSession -ConnectionState NOT_CONNECTED }
Invoke-Step { $unused | Stop-WksPoolSession -Force -PassThru }
Invoke-Step { Get-WksPoolSession | Group-Object ConnectionState -NoElement }
Assert-Claim 'there were such sessions, and they have ended.' {
    $unused -and -not (Get-WksPoolSession | Where-Object SessionId -in $unused.SessionId)
}

Write-Heading 'Users in sales must not copy text out of their sessions. First see what would change.'
Invoke-Step {
    Get-WksDirectory sales | Set-WksStreamingProperty -ClipboardToLocal DISABLED -WhatIf
}
Assert-Claim 'the directory is unchanged.' { (Get-WksDirectory sales).ClipboardToLocal -eq 'ENABLED' }
Invoke-Step {
    Get-WksDirectory sales | Set-WksStreamingProperty -ClipboardToLocal DISABLED |
        Format-Table DirectoryId, Name, ClipboardToLocal, HomeFolder, PreferredProtocol
}
Assert-Claim 'the directory is changed.' { (Get-WksDirectory sales).ClipboardToLocal -eq 'DISABLED' }

Write-Heading 'Personal desktops. Nobody has used some of them for 30 days: bill those by the hour from now on.'
Invoke-Step { Get-WksDesktop }
Invoke-Step { Get-WksDesktop -UnusedFor 30d | Export-Csv desktops.csv }
Invoke-Step { Import-Csv desktops.csv | Set-WksDesktop -RunningMode AUTO_STOP -WhatIf }
Assert-Claim 'an unused desktop is still always on.' {
    'ALWAYS_ON' -in (Get-WksDesktop -WorkspaceId (Import-Csv desktops.csv).WorkspaceId).RunningMode
}
Invoke-Step { Import-Csv desktops.csv | Set-WksDesktop -RunningMode AUTO_STOP -Wait }
Assert-Claim 'no unused desktop is always on.' {
    'ALWAYS_ON' -notin (Get-WksDesktop -WorkspaceId (Import-Csv desktops.csv).WorkspaceId).RunningMode
}

Write-Heading 'Stop the pools in the evening. How many users would be disconnected?'
Invoke-Step { $pools | Stop-WksPool -WhatIf }
Assert-Claim 'both pools still run.' { -not (Get-WksPool sales* | Where-Object State -ne RUNNING) }
Invoke-Step { $pools | Stop-WksPool -Force -Wait -PassThru }
Assert-Claim 'both pools are stopped.' { -not (Get-WksPool sales* | Where-Object State -ne STOPPED) }

Invoke-Step { Stop-RemoteSessionEmulator }
"`nThe tour is over. Every command did what the tour says."
