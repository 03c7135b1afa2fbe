#Requires -Version 7.4
#Requires -Modules RemoteSessions
<#
.SYNOPSIS
Ends every remote session that has gone on for too long, and writes down which: for a pipeline that runs at night.
.DESCRIPTION
Looks at Device Farm, AppStream and WorkSpaces pools. What cannot be listed or ended costs one error, and the rest is done all the same.
Exits with 0 when all was listed and all old sessions are over, else with 1. The CSV file is written in either case.
.EXAMPLE
./Stop-OldSession.ps1 -Region us-east-1, eu-west-1 -OlderThan 8h -Path sessions.csv
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The regions, wildcards allowed. Device Farm is in us-west-2 only, and is looked at if that is among them.
    [Parameter(Mandatory)]
    [string[]] $Region,

    # How long a session may go on: 90m, 8h, 1d.
    [string] $OlderThan = '8h',

    # The CSV file of the sessions: who was on what since when, and whether the session is over.
    [string] $Path = 'old-sessions.csv'
)

# What nobody foresaw ends the script, and pwsh exits with 1.
$ErrorActionPreference = 'Stop'
# pwsh -File gives a list as one text.
$Region = $Region -split '\s*,\s*'

$listed = @(Get-RemoteSession -Region $Region -OlderThan $OlderThan -ErrorAction Continue -ErrorVariable listErrors)
# -Confirm:$false, since nobody is there to be asked. With -WhatIf nothing ends.
$ended = @($listed | Stop-RemoteSession -Wait -PassThru -Confirm:$false -ErrorAction Continue -ErrorVariable stopErrors)

$rows = foreach ($session in $listed) {
    $failure = $stopErrors | Where-Object { "$($_.TargetObject)" -eq "$session" } | Select-Object -First 1
    $outcome = if ($failure) { $failure.FullyQualifiedErrorId.Split(',')[0] } elseif ($WhatIfPreference) { 'WhatIf' } else { 'Ended' }
    # ISO 8601: a spreadsheet in any culture reads it as a time, and so does PowerShell.
    $session | Select-Object Service, Region, Resource, UserId, SessionId, State, ConnectionState,
        @{ n = 'StartTime'; e = { if ($_.StartTime) { $_.StartTime.ToString('s') } } }, Duration, @{ n = 'Outcome'; e = { $outcome } }
}
if ($rows) { $rows | Export-Csv $Path -WhatIf:$false }
else { 'Service,Region,Resource,UserId,SessionId,State,ConnectionState,StartTime,Duration,Outcome' | Set-Content $Path -WhatIf:$false }

"$($listed.Count) sessions were older than $OlderThan, $($ended.Count) of them are over, $($listErrors.Count + $stopErrors.Count) errors."
exit [int]($listErrors.Count + $stopErrors.Count -gt 0)
