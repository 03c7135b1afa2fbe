#Requires -Version 7.4
<#
.SYNOPSIS
Writes the format files of the module from the columns in Views.psd1 and the properties of the classes in the built module.
.DESCRIPTION
Run this script after you change a column in Views.psd1 or a property of an output class. The tests in ViewTests.cs fail until the files are
up to date.

Text from a service is untrusted, so a script block escapes each character that could control a terminal or a CI system. The script blocks
don't call methods, because Constrained Language Mode restricts method calls. They read every value from a property, so that they also work
for objects from Import-Clixml and Start-Job.
#>
param(
    # Specifies the folder that contains the built module.
    [string] $Module = (Join-Path $PSScriptRoot '..' 'out' 'RemoteSessions'),

    # Specifies the folder for the format files.
    [string] $Destination = (Join-Path $PSScriptRoot '..' 'formats')
)

$ErrorActionPreference = 'Stop'
$assemblies = 'RemoteSessions.Core', 'RemoteSessions' | ForEach-Object { [Reflection.Assembly]::LoadFrom((Resolve-Path (Join-Path $Module "$_.dll"))) }
$pattern = ($assemblies | ForEach-Object { $_.GetType('RemoteSessions.Abstractions.VisibleText') } | Where-Object { $_ }).GetField('Pattern').GetRawConstantValue()

# The colors in which states are displayed.
$colours = [ordered] @{
    Green  = 'RUNNING|ACTIVE|AVAILABLE|HIGHLY_AVAILABLE|CONNECTED|REGISTERED|SUCCEEDED|PASSED'
    Red    = 'FAILED|ERROR|ERRORED|NOT_AVAILABLE|TEMPORARY_NOT_AVAILABLE'
    Dim    = 'STOPPED|COMPLETED|EXPIRED|DEREGISTERED|SKIPPED'
    # Transitional states, such as PENDING, STARTING, PREPARING, UPDATING, and DELETING.
    Yellow = 'NOT_CONNECTED|BUSY|IN_USE|INITIALIZED|WARNED|[A-Z_]+ING|PENDING_[A-Z_]+'
}
$states = 'State', 'Status', 'Result', 'ConnectionState', 'Availability'
$numbers = 'Int32', 'Int64', 'Double', 'TimeSpan'

function ConvertTo-XmlText([string] $Text) { [Security.SecurityElement]::Escape($Text) -replace '&apos;', "'" -replace '&quot;', '"' }

function Get-ShownProperty([type] $Type) {
    $Type.GetProperties() | Where-Object { -not ($_.CustomAttributes.AttributeType.Name -match '^(Sensitive|Hidden)Attribute$') }
}

function Get-TypeName($Property) {
    $bare = [Nullable]::GetUnderlyingType($Property.PropertyType)
    ($bare ? $bare : $Property.PropertyType).Name
}

# Returns the XML element that displays a property. For a property that contains a string or a list, the XML element contains a script
# block. For any other property, the XML element contains the name of the property.
function Get-Value($Property) {
    $type = Get-TypeName $Property
    if ($type -ne 'String' -and $type -notlike '*List') { return "<PropertyName>$($Property.Name)</PropertyName>" }
    $join = $type -like '*List' ? " -join ';'" : ''
    "<ScriptBlock>$(ConvertTo-XmlText "`$_.$($Property.Name)$join -replace '$pattern',{'\u{0:x4}'-f[int][char]`$_.Value}")</ScriptBlock>"
}

# Returns the script block that displays a state in its color if the output isn't redirected. The script block checks for redirection
# itself, because PowerShell removes colors in Out-File and Out-String, but not if the calling shell redirects the output.
function Get-ColouredValue($Property, $Errors) {
    $plain = (Get-Value $Property) -replace '</?ScriptBlock>'
    $paint = '$s'
    foreach ($colour in $colours.Keys) {
        $start = $colour -eq 'Dim' ? '$($PSStyle.Dim)' : "`$(`$PSStyle.Foreground.$colour)"
        $paint += " -creplace '^(?:$($colours[$colour]))`$',`"$start`$0`$(`$PSStyle.Reset)`""
    }
    # $0 is a substitution in .NET replacement patterns, so PowerShell must not expand it.
    $paint = $paint -replace '\$0', '`$0'
    if ($Errors) { $paint = "if(`$_.$Errors){`"`$(`$PSStyle.Foreground.Red)`$s`$(`$PSStyle.Reset)`"}else{$paint}" }
    $script = "`$s=$plain;if(`$PSStyle.OutputRendering -eq 'PlainText' -or (`$PSStyle.OutputRendering -eq 'Host' -and [Console]::IsOutputRedirected)){`$s}else{$paint}"
    "<ScriptBlock>$(ConvertTo-XmlText $script)</ScriptBlock>"
}

function Get-Table([type] $Type, [string] $Columns) {
    $properties = Get-ShownProperty $Type
    $errors = ($properties | Where-Object { $_.PropertyType.Name -eq 'ErrorList' } | Select-Object -First 1).Name
    $headers, $items = foreach ($kind in 'header', 'item') {
        , @(foreach ($column in $Columns -split ', ') {
                $name, $options = $column -split ' '
                $property = $properties | Where-Object Name -EQ $name
                if (-not $property) { throw "Views.psd1 lists the column $name, but the type $Type has no such property." }
                if ($kind -eq 'item') {
                    $value = $name -in $states -and (Get-TypeName $property) -eq 'String' ? (Get-ColouredValue $property $errors) : (Get-Value $property)
                    "            <TableColumnItem>$value</TableColumnItem>"
                    continue
                }
                $width = @($options) -match '^\d+$' | Select-Object -First 1
                $right = $options -contains 'right' -or (Get-TypeName $property) -in $numbers
                "        <TableColumnHeader><Label>$name</Label>$($width ? "<Width>$width</Width>" : '')$($right ? '<Alignment>Right</Alignment>' : '')</TableColumnHeader>"
            })
    }
    @(
        '      <TableControl><TableHeaders>'
        $headers
        '      </TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>'
        $items
        '      </TableColumnItems></TableRowEntry></TableRowEntries></TableControl>'
    )
}

function Get-List([type] $Type) {
    '      <ListControl><ListEntries><ListEntry><ListItems>'
    foreach ($property in Get-ShownProperty $Type) {
        $value = Get-Value $property
        "        <ListItem>$($value -like '<Script*' ? "<Label>$($property.Name)</Label>" : '')$value</ListItem>"
    }
    '      </ListItems></ListEntry></ListEntries></ListControl>'
}

function Get-View([type] $Type, [string[]] $Control) {
    "    <View><Name>$($Type.Name)</Name><ViewSelectedBy><TypeName>$($Type.FullName)</TypeName></ViewSelectedBy>"
    $Control
    '    </View>'
}

$tables = Import-PowerShellDataFile (Join-Path $PSScriptRoot 'Views.psd1')
$null = New-Item $Destination -ItemType Directory -Force
$files = $tables.Keys | Sort-Object | Group-Object { $_ -match '^RemoteSessions\.(DeviceFarm|AppStream|WorkSpaces)\.' ? "RemoteSessions.$($Matches[1]).Format.ps1xml" : 'RemoteSessions.Format.ps1xml' }
foreach ($file in $files) {
    $lines = @(
        '<?xml version="1.0" encoding="utf-8"?>'
        '<!-- Generated by build/Update-View.ps1 from build/Views.psd1 and the classes. -->'
        '<Configuration>'
        '  <ViewDefinitions>'
        foreach ($name in $file.Group) {
            $type = $assemblies | ForEach-Object { $_.GetType($name) } | Where-Object { $_ }
            Get-View $type (Get-Table $type $tables[$name])
            Get-View $type (Get-List $type)
        }
        '  </ViewDefinitions>'
        '</Configuration>'
    )
    [IO.File]::WriteAllText((Join-Path $Destination $file.Name), ($lines -join "`n") + "`n")
}
