#Requires -Version 7.4
<#
.SYNOPSIS
Converts an about topic to the plain text that Get-Help displays, with lines of at most 80 characters and with lists instead of tables.
.DESCRIPTION
Get-Help uses the fifth line as the synopsis of the topic.
#>
param(
    [Parameter(Mandatory)]
    [string] $Path
)

$width = 80

# Removes the Markdown syntax for code, links, and escaped characters.
function Get-Plain([string] $Text) {
    $Text -replace '\[([^\]]+)\]\((https?:[^)]+)\)', '$1: $2' -replace '\[([^\]]+)\]\([^)]+\)', '$1' -replace '`([^`]+)`', '$1' -replace '\\([|*_])', '$1'
}

# Breaks a paragraph into lines of at most $width characters. The first line can have a smaller indent than the other lines.
function Get-Wrapped([string] $Text, [int] $Indent, [string] $Lead = '') {
    $line = (' ' * $Indent) + $Lead
    # If the first line starts with a column name, the following lines aren't aligned with the text after the name, because the indent would
    # be too large.
    $hanging = ' ' * ($Lead.EndsWith(': ') ? $Indent + 2 : $line.Length)
    $isEmpty = $true
    foreach ($word in (Get-Plain $Text) -split '\s+' -ne '') {
        if (-not $isEmpty -and $line.Length + 1 + $word.Length -gt $width) {
            $line
            $line = $hanging
            $isEmpty = $true
        }
        $line += ($isEmpty ? '' : ' ') + $word
        $isEmpty = $false
    }
    $line
}

function Get-Cell([string] $Row) {
    , @($Row.Trim().Trim('|') -split '(?<!\\)\|' | ForEach-Object Trim)
}

$inCode = $skip = $false
$header = $null
$text = foreach ($line in Get-Content $Path) {
    if ($line -match '^```') { $inCode = -not $inCode; continue }
    if ($inCode) { $line ? "        $line" : ''; continue }
    if ($line -notmatch '^\|') { $header = $null }
    switch -Regex ($line) {
        '^# (.+)' { 'TOPIC'; "    $($Matches[1])"; break }
        '^## SHORT' { 'SHORT DESCRIPTION'; $skip = $true; break }
        '^## (.+)' { $Matches[1]; break }
        '^### (.+)' { Get-Wrapped $Matches[1].ToUpperInvariant() 2; break }
        '^\|[-\s|:]+$' { break }
        '^\|' {
            $cells = Get-Cell $line
            if (-not $header) { $header = $cells; break }
            if ($cells[0]) { ''; Get-Wrapped $cells[0] 4 }
            for ($i = 1; $i -lt $cells.Count; $i++) {
                if ($cells[$i]) { Get-Wrapped $cells[$i] 8 ($cells.Count -gt 2 ? "$(Get-Plain $header[$i]): " : '') }
            }
            break
        }
        '^(- |\d+\. )(.+)' { Get-Wrapped $Matches[2] 4 $Matches[1]; break }
        '^$' { if ($skip) { $skip = $false } else { '' }; break }
        default { Get-Wrapped $line 4 }
    }
}

($text -join "`n") -replace '\n{3,}', "`n`n"
