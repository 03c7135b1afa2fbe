#Requires -Version 7.4
#Requires -Modules RemoteSessions
<#
.SYNOPSIS
Ends all remote sessions that are older than the specified duration, and writes a list of them to a CSV file.
.DESCRIPTION
This script is intended for a nightly pipeline. It checks the sessions of Device Farm, AppStream, and WorkSpaces Pools. If sessions can't
be listed or ended, the script writes an error and continues with the others. The exit code is 0 if the script listed all sessions and ended
all old ones. Otherwise, it's 1. The script writes the CSV file in both cases.
.EXAMPLE
./Stop-OldSession.ps1 -Region us-east-1, eu-west-1 -OlderThan 8h -Path sessions.csv
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The Regions to check. Wildcards are permitted. Device Farm is available only in us-west-2, so include that Region to check it.
    [Parameter(Mandatory)]
    [string[]] $Region,

    # The maximum age of a session, such as 90m, 8h, or 1d.
    [string] $OlderThan = '8h',

    # The path of the CSV file, which lists the old sessions, their users, and whether each session was ended.
    [string] $Path = 'old-sessions.csv'
)

# An unexpected error stops the script, and pwsh exits with 1.
$ErrorActionPreference = 'Stop'
# pwsh -File passes a list as a single string.
$Region = $Region -split '\s*,\s*'

$listed = @(Get-RemoteSession -Region $Region -OlderThan $OlderThan -ErrorAction Continue -ErrorVariable listErrors)
# -Confirm:$false is required because nobody can answer a prompt. With -WhatIf, the command doesn't end any sessions.
$ended = @($listed | Stop-RemoteSession -Wait -PassThru -Confirm:$false -ErrorAction Continue -ErrorVariable stopErrors)

$rows = foreach ($session in $listed) {
    $failure = $stopErrors | Where-Object { "$($_.TargetObject)" -eq "$session" } | Select-Object -First 1
    $outcome = if ($failure) { $failure.FullyQualifiedErrorId.Split(',')[0] } elseif ($WhatIfPreference) { 'WhatIf' } else { 'Ended' }
    # Spreadsheets of all cultures and PowerShell can read times in ISO 8601 format.
    $session | Select-Object Service, Region, Resource, UserId, SessionId, State, ConnectionState,
        @{ n = 'StartTime'; e = { if ($_.StartTime) { $_.StartTime.ToString('s') } } }, Duration, @{ n = 'Outcome'; e = { $outcome } }
}
if ($rows) { $rows | Export-Csv $Path -WhatIf:$false }
else { 'Service,Region,Resource,UserId,SessionId,State,ConnectionState,StartTime,Duration,Outcome' | Set-Content $Path -WhatIf:$false }

"$($listed.Count) sessions were older than $OlderThan. $($ended.Count) of them have ended. Errors: $($listErrors.Count + $stopErrors.Count)."
exit [int]($listErrors.Count + $stopErrors.Count -gt 0)
