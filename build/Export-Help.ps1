#Requires -Version 7.4
#Requires -Modules Microsoft.PowerShell.PlatyPS
<#
.SYNOPSIS
Makes what Get-Help shows from the pages: MAML of the cmdlets, and the texts of the topics.
#>
param(
    # The folder of the pages.
    [Parameter(Mandatory)]
    [string] $Path,

    # The folder of the module's language, such as out/RemoteSessions/en-US.
    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$temporary = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
$maml = Get-ChildItem $Path -Filter '*-*.md' | Import-MarkdownCommandHelp -Path { $_.FullName } | Export-MamlCommandHelp -OutputFolder $temporary
# Get-Help would show code fences, and the control character that PlatyPS uses as a blank.
$text = [IO.File]::ReadAllText($maml) -replace '(<maml:para>)```\w*\r?\n', '$1' -replace '\r?\n```(</maml:para>)', '$1' -replace '&#x80;', '&#x200B;'
# Links to other pages are names of commands here; the empty one is for addresses that the pages do not have.
$text = $text -replace '<maml:navigationLink>\s*<maml:linkText>Online Version</maml:linkText>\s*<maml:uri />\s*</maml:navigationLink>\s*' -replace
'<maml:uri>[^<:]+\.md</maml:uri>', '<maml:uri />'
$null = New-Item $Destination -ItemType Directory -Force
[IO.File]::WriteAllText((Join-Path $Destination 'RemoteSessions.dll-Help.xml'), $text)
foreach ($topic in Get-ChildItem $Path -Filter 'about_*.md') {
    & (Join-Path $PSScriptRoot 'ConvertTo-HelpText.ps1') $topic | Set-Content (Join-Path $Destination "$($topic.BaseName).help.txt")
}
Remove-Item $temporary -Recurse -Force
