# Functions for tests of the built module and its help pages. Test files load these functions in their tests and in BeforeDiscovery.

. "$PSScriptRoot/Shared.ps1"
$repositoryRoot = (Resolve-Path "$PSScriptRoot/../..").Path
$pagesFolder = Join-Path $repositoryRoot 'docs' 'en-US'

# Returns the names of the exported commands, from the manifest.
function Get-ExportedName {
    (Import-PowerShellDataFile (Join-Path $modulePath 'RemoteSessions.psd1')).CmdletsToExport
}

# Returns the parameters of a command, without PowerShell's common parameters.
function Get-OwnParameter([string] $Command) {
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    (Get-Command $Command).Parameters.Values | Where-Object Name -notin $common
}

# Returns the text of a page with LF line endings.
function Get-PageText([string] $Name) {
    (Get-Content (Join-Path $pagesFolder "$Name.md") -Raw) -replace "`r", ''
}

# Returns the text under the specified second-level heading of a help page.
function Get-PageSection([string] $Page, [string] $Heading) {
    $found = [regex]::Match($Page, "(?ms)^## $Heading\n(.*?)(?=^## [A-Z]|\z)")
    $found.Success ? $found.Groups[1].Value.Trim() : ''
}

# Returns the content of each fenced code block in the specified language.
function Get-CodeBlock([string] $Text, [string] $Language = 'powershell') {
    [regex]::Matches($Text, "(?ms)^``````$Language\n(.*?)^``````") | ForEach-Object { $_.Groups[1].Value }
}

# Returns the errors in PowerShell code: syntax errors, unknown commands, and unknown parameters.
function Get-CodeProblem([string] $Code) {
    $tokens = $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $tokens, [ref] $errors)
    if ($errors) { $errors.Message }
    foreach ($call in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
        $name = $call.GetCommandName()
        if ($name -notmatch '^\w+-\w+$') { continue }
        $command = Get-Command $name -ErrorAction Ignore
        if (-not $command) { "The command $name doesn't exist."; continue }
        $known = @($command.Parameters.Keys) + @($command.Parameters.Values.Aliases)
        $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] -and $_.ParameterName -notin $known } |
            ForEach-Object { "The parameter -$($_.ParameterName) of $name doesn't exist." }
    }
}
