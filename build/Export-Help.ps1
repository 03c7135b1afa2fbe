#Requires -Version 7.4
#Requires -Modules Microsoft.PowerShell.PlatyPS
<#
.SYNOPSIS
Builds the files for Get-Help from the help pages: the MAML file for the cmdlets, and the text files for the about topics.
#>
param(
    # Specifies the folder that contains the help pages.
    [Parameter(Mandatory)]
    [string] $Path,

    # Specifies the language folder of the module, such as out/RemoteSessions/en-US.
    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$temporary = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
$maml = Get-ChildItem $Path -Filter '*-*.md' | Import-MarkdownCommandHelp -Path { $_.FullName } | Export-MamlCommandHelp -OutputFolder $temporary
# Removes the code fences and the control character that PlatyPS uses as a space, because Get-Help would display them.
$text = [IO.File]::ReadAllText($maml) -replace '(<maml:para>)```\w*\r?\n', '$1' -replace '\r?\n```(</maml:para>)', '$1' -replace '&#x80;', '&#x200B;'
# Removes the empty "Online Version" link that PlatyPS adds to pages without a URL, and the file names in links to other pages. The text of
# each link to another page is the name of a command.
$text = $text -replace '<maml:navigationLink>\s*<maml:linkText>Online Version</maml:linkText>\s*<maml:uri />\s*</maml:navigationLink>\s*' -replace
'<maml:uri>[^<:]+\.md</maml:uri>', '<maml:uri />'
$null = New-Item $Destination -ItemType Directory -Force
[IO.File]::WriteAllText((Join-Path $Destination 'RemoteSessions.dll-Help.xml'), $text)
foreach ($topic in Get-ChildItem $Path -Filter 'about_*.md') {
    & (Join-Path $PSScriptRoot 'ConvertTo-HelpText.ps1') $topic | Set-Content (Join-Path $Destination "$($topic.BaseName).help.txt")
}
Remove-Item $temporary -Recurse -Force
