#Requires -Version 7.4
#Requires -Modules RemoteSessions
<#
.SYNOPSIS
Ends all remote sessions that are older than the specified duration, and writes a list of these sessions to a CSV file.
.DESCRIPTION
This script is intended for a nightly pipeline. The script checks the age of the sessions in Device Farm, AppStream, and WorkSpaces Pools.
If sessions can't be listed or ended, the script writes an error and continues with the other sessions. The exit code is 0 if the script
listed all sessions and ended all old sessions. If a session couldn't be listed or ended, the exit code is 1. The script writes the CSV file
even if it couldn't list or end a session.
.EXAMPLE
./Stop-OldSession.ps1 -Region us-east-1, eu-west-1 -OlderThan 8h -Path sessions.csv
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The Regions to check. Wildcards are permitted. To check Device Farm, include us-west-2.
    [Parameter(Mandatory)]
    [string[]] $Region,

    # The maximum age of a session, such as 90m, 8h, or 1d.
    [string] $OlderThan = '8h',

    # The path of the CSV file, which lists the old sessions, their users, and whether each session was ended.
    [string] $Path = 'old-sessions.csv'
)

# If an unexpected error occurs, the script stops, and pwsh returns exit code 1.
$ErrorActionPreference = 'Stop'
# With -File, pwsh passes a list as a single string.
$Region = $Region -split '\s*,\s*'

$listed = @(Get-RemoteSession -Region $Region -OlderThan $OlderThan -ErrorAction Continue -ErrorVariable listErrors)
# Without -Confirm:$false, the command would prompt for confirmation, but nobody can respond to a prompt in a pipeline. -WhatIf still
# prevents changes.
$ended = @($listed | Stop-RemoteSession -Wait -PassThru -Confirm:$false -ErrorAction Continue -ErrorVariable stopErrors)

$rows = foreach ($session in $listed) {
    $failure = $stopErrors | Where-Object { "$($_.TargetObject)" -eq "$session" } | Select-Object -First 1
    $outcome = if ($failure) { $failure.FullyQualifiedErrorId.Split(',')[0] } elseif ($WhatIfPreference) { 'WhatIf' } else { 'Ended' }
    # PowerShell and spreadsheet programs can read times in ISO 8601 format in all cultures.
    $session | Select-Object Service, Region, Resource, UserId, SessionId, State, ConnectionState,
        @{ n = 'StartTime'; e = { if ($_.StartTime) { $_.StartTime.ToString('s') } } }, Duration, @{ n = 'Outcome'; e = { $outcome } }
}
if ($rows) { $rows | Export-Csv $Path -WhatIf:$false }
else { 'Service,Region,Resource,UserId,SessionId,State,ConnectionState,StartTime,Duration,Outcome' | Set-Content $Path -WhatIf:$false }

"$($listed.Count) sessions were older than $OlderThan. $($ended.Count) of them have ended. Errors: $($listErrors.Count + $stopErrors.Count)."
exit [int]($listErrors.Count + $stopErrors.Count -gt 0)
