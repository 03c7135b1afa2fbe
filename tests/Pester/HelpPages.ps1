# The built module and the pages of its help, for Help.Tests.ps1 and Module.Tests.ps1; in BeforeDiscovery too, for lists.

. "$PSScriptRoot/Shared.ps1"
$repositoryRoot = (Resolve-Path "$PSScriptRoot/../..").Path
$pagesFolder = Join-Path $repositoryRoot 'docs' 'en-US'

# The names that are exported, from the manifest.
function Get-ExportedName {
    (Import-PowerShellDataFile (Join-Path $modulePath 'RemoteSessions.psd1')).CmdletsToExport
}

# The parameters of a command that are its own, not PowerShell's.
function Get-OwnParameter([string] $Command) {
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    (Get-Command $Command).Parameters.Values | Where-Object Name -notin $common
}

# The text of a page, with one kind of line end.
function Get-PageText([string] $Name) {
    (Get-Content (Join-Path $pagesFolder "$Name.md") -Raw) -replace "`r", ''
}

# The part of a page under a heading of the second level.
function Get-PageSection([string] $Page, [string] $Heading) {
    $found = [regex]::Match($Page, "(?ms)^## $Heading\n(.*?)(?=^## [A-Z]|\z)")
    $found.Success ? $found.Groups[1].Value.Trim() : ''
}

# The fenced blocks of a language in a text.
function Get-CodeBlock([string] $Text, [string] $Language = 'powershell') {
    [regex]::Matches($Text, "(?ms)^``````$Language\n(.*?)^``````") | ForEach-Object { $_.Groups[1].Value }
}

# What is wrong with a piece of PowerShell: syntax, commands that do not exist, parameters that they do not have.
function Get-CodeProblem([string] $Code) {
    $tokens = $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $tokens, [ref] $errors)
    if ($errors) { $errors.Message }
    foreach ($call in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
        $name = $call.GetCommandName()
        if ($name -notmatch '^\w+-\w+$') { continue }
        $command = Get-Command $name -ErrorAction Ignore
        if (-not $command) { "There is no command $name."; continue }
        $known = @($command.Parameters.Keys) + @($command.Parameters.Values.Aliases)
        $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] -and $_.ParameterName -notin $known } |
            ForEach-Object { "$name has no parameter -$($_.ParameterName)." }
    }
}
