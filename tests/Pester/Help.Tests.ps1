#Requires -Version 7.4
# Checks that the pages in docs/en-US match the cmdlets, and that Get-Help shows the pages.

BeforeDiscovery {
    . "$PSScriptRoot/HelpPages.ps1"
    $names = Get-ExportedName
    $topics = (Get-ChildItem $pagesFolder -Filter 'about_*.md').BaseName
    $hasPlatyPS = [bool](Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)
}

BeforeAll {
    . "$PSScriptRoot/HelpPages.ps1"
}

Describe 'The help pages' {
    It 'exist for exactly the exported cmdlets' {
        (Get-ChildItem $pagesFolder -Filter '*-*.md').BaseName | Sort-Object | Should -Be (Get-ExportedName | Sort-Object)
    }

    It 'contain no account number except the example' {
        $pages = Get-ChildItem $pagesFolder -Filter '*.md' | ForEach-Object { Get-PageText $_.BaseName }
        $accounts = [regex]::Matches($pages -join "`n", '(?<=[: ])\d{12}(?=[: \n])').Value | Sort-Object -Unique
        $accounts | Should -Be '123456789012'
    }

    It 'contain no endpoint' {
        Select-String -Path "$pagesFolder/*.md" -Pattern '/remote-endpoint/', 'X-Amz-Signature' | Should -BeNullOrEmpty
    }
}

Describe 'The page of <_>' -ForEach $names {
    BeforeAll {
        $name = $_
        $page = Get-PageText $name
        $own = @(Get-OwnParameter $name)
        $examples = @((Get-PageSection $page 'EXAMPLES') -split '(?m)^### ' | Where-Object { $_.Trim() })
    }

    It 'has no placeholder' {
        $page | Should -Not -Match '\{\{'
    }

    It 'has text under <_>' -ForEach 'SYNOPSIS', 'SYNTAX', 'DESCRIPTION', 'INPUTS', 'OUTPUTS', 'NOTES', 'RELATED LINKS' {
        Get-PageSection $page $_ | Should -Not -BeNullOrEmpty
    }

    It 'has the outputs of the command, or says that it has none' {
        $types = (Get-Command $name).OutputType.Name
        [regex]::Matches((Get-PageSection $page 'OUTPUTS'), '(?m)^### (.+?)\s*$').ForEach({ $_.Groups[1].Value }) | Sort-Object |
            Should -Be ($types ? ($types | Sort-Object -Unique) : 'None')
    }

    It 'describes every parameter' {
        $missing = foreach ($parameter in $own) {
            $text = [regex]::Match($page, "(?ms)^### -$($parameter.Name)\n(.*?)^``````yaml").Groups[1].Value
            if ($text.Trim().Length -lt 10) { $parameter.Name }
        }
        $missing | Should -BeNullOrEmpty
    }

    It 'has no duplicate text about a parameter' {
        # If help for the module is installed, Update-MarkdownCommandHelp can duplicate the text of a page.
        foreach ($parameter in $own) {
            $text = [regex]::Match($page, "(?ms)^### -$($parameter.Name)\n(.*?)^``````yaml").Groups[1].Value
            $sentences = $text.Trim() -split '(?<=\.)\s+'
            $sentences | Group-Object | Where-Object Count -gt 1 | Should -BeNullOrEmpty
        }
    }

    It 'describes only existing parameters' {
        [regex]::Matches((Get-PageSection $page 'PARAMETERS'), '(?m)^### -(\w+)$') | ForEach-Object { $_.Groups[1].Value } |
            Where-Object { $_ -notin $own.Name } | Should -BeNullOrEmpty
    }

    It 'has the parameters of each set under SYNTAX' {
        $syntax = [regex]::Matches((Get-PageSection $page 'SYNTAX'), '(?m)(?:^### (?<set>\S+)(?: \(Default\))?\n\n)?```\n(?<text>.*?)```', 'Singleline')
        $sets = (Get-Command $name).ParameterSets
        $syntax.Count | Should -Be $sets.Count
        foreach ($set in $sets) {
            $text = ($syntax | Where-Object { $sets.Count -eq 1 -or $_.Groups['set'].Value -eq $set.Name }).Groups['text'].Value
            # Parameters that AWS withdrew still work, but the syntax in the help doesn't show them.
            $expected = $set.Parameters | Where-Object { $_.Name -in $own.Name -and -not ($_.Attributes.DontShow -eq $true) }
            [regex]::Matches($text, '-(\w+)\b(?=[\] ])').ForEach({ $_.Groups[1].Value }) | Where-Object { $_ -ne 'CommonParameters' -and $_ -ne $name.Split('-')[1] } |
                Sort-Object | Should -Be ($expected.Name | Sort-Object)
        }
    }

    It 'marks withdrawn parameters' {
        foreach ($parameter in $own | Where-Object { $_.Attributes.Where({ $_ -is [System.ObsoleteAttribute] }) }) {
            $page | Should -Match "(?m)^### -$($parameter.Name)\n\n[^\n]*AWS withdrew this parameter in November 2025\."
        }
    }

    It 'has at least two examples, each with a title, a command, and its result' {
        $examples.Count | Should -BeGreaterOrEqual 2
        foreach ($example in $examples) {
            $example | Should -Match '^Example \d+: \S'
            @(Get-CodeBlock $example).Count | Should -Be 1
            ($example -replace '(?ms)^```.*?^```' -replace '^.*\n').Trim() | Should -Not -BeNullOrEmpty
        }
    }

    It 'uses the cmdlet in every example' {
        foreach ($example in $examples) { Get-CodeBlock $example | Should -Match "(?m)\b$name\b" }
    }

    It 'has valid examples with existing commands and parameters' {
        $examples | ForEach-Object { Get-CodeProblem (Get-CodeBlock $_) } | Should -BeNullOrEmpty
    }

    It 'links to existing pages' {
        $links = [regex]::Matches((Get-PageSection $page 'RELATED LINKS'), '\]\(([^)]+)\)').ForEach({ $_.Groups[1].Value })
        $links.Where({ $_ -like '*.md' }) | ForEach-Object { Join-Path $pagesFolder $_ | Should -Exist }
        $links.Where({ $_ -notlike '*.md' }) | ForEach-Object { $_ | Should -Match '^https://docs\.aws\.amazon\.com/((devicefarm|appstream2)/latest/APIReference/(API_\w+|Welcome)|autoscaling/application/APIReference/API_\w+|workspaces/latest/(api/API_\w+|adminguide/[\w-]+)|sdkref/latest/guide/[\w-]+)\.html$' }
    }
}

Describe 'The topic <_>' -ForEach $topics {
    It 'has valid examples with existing commands and parameters' {
        Get-CodeBlock (Get-PageText $_) | ForEach-Object { Get-CodeProblem $_ } | Should -BeNullOrEmpty
    }

    It 'links to existing pages' {
        [regex]::Matches((Get-PageText $_), '\]\(([\w-]+\.md)\)').ForEach({ Join-Path $pagesFolder $_.Groups[1].Value }) | Should -Exist
    }
}

Describe 'about_RemoteSessions_Errors' {
    BeforeAll {
        $assembly = (Get-Command Get-DFRemoteSession).ImplementingType.Assembly
        $records = $assembly.GetType('RemoteSessions.Commands.Connection.ErrorRecords', $true)
        $category = $records.GetMethod('Category', [System.Reflection.BindingFlags] 'NonPublic, Static')
        $rows = @{}
        foreach ($row in [regex]::Matches((Get-PageText 'about_RemoteSessions_Errors'), '(?m)^\| (`.+?`) \| (\w+) \|')) {
            foreach ($id in [regex]::Matches($row.Groups[1].Value, '`(\w+)`')) { $rows[$id.Groups[1].Value] = $row.Groups[2].Value }
        }
    }

    It 'has every error ID of the module' {
        [RemoteSessions.Abstractions.ErrorIds].GetFields().ForEach({ $_.GetRawConstantValue() }) | Where-Object { $_ -notin $rows.Keys } | Should -BeNullOrEmpty
    }

    It 'has every AWS type that has a category' {
        $types = [RemoteSessions.Abstractions.ErrorIds].Assembly.GetType('RemoteSessions.Protocol.Generated.ServiceErrorTypes', $true)
        $source = Get-Content (Join-Path $repositoryRoot 'src/RemoteSessions/Connection/ErrorRecords.cs') -Raw
        $mapped = [regex]::Match($source, '(?s)ErrorCategory Category\(.*?\};').Value
        $names = @([regex]::Matches($mapped, 'ServiceErrorTypes\.(\w+)').ForEach({ $types.GetField($_.Groups[1].Value).GetRawConstantValue() }))
        $names += [regex]::Matches($mapped, '"(\w+)"').ForEach({ $_.Groups[1].Value })
        $names.Count | Should -BeGreaterThan 10
        $names | Where-Object { $_ -notin $rows.Keys } | Should -BeNullOrEmpty
    }

    It 'has only error IDs of the module and AWS types with a category' {
        $page = Get-PageText 'about_RemoteSessions_Errors'
        $own = [regex]::Match($page, '(?s)### Errors of the module\n(.*?)\n### ').Groups[1].Value
        $constants = [RemoteSessions.Abstractions.ErrorIds].GetFields().ForEach({ $_.GetRawConstantValue() })
        $own = [regex]::Matches($own, '(?m)^\| `(\w+)` \|').ForEach({ $_.Groups[1].Value })
        $own.Count | Should -BeGreaterThan 10
        $own | Where-Object { $_ -notin $constants } | Should -BeNullOrEmpty
        $rows.Keys | Where-Object { $_ -notin $constants -and $rows[$_] -eq 'NotSpecified' } | Should -BeNullOrEmpty
    }

    It 'has every error that AWS documents for the operations of the commands' {
        $emulator = [System.Reflection.Assembly]::LoadFrom((Join-Path $modulePath 'RemoteSessions.Emulator.dll'))
        $names = foreach ($service in 'AppStream', 'DeviceFarm', 'WorkSpaces', 'ApplicationAutoScaling') {
            $operations = [RemoteSessions.Abstractions.ErrorIds].Assembly.GetType("RemoteSessions.$service.Generated.${service}Operations", $true).GetFields().Name
            $errors = $emulator.GetType("RemoteSessions.Emulator.$service.Generated.${service}OperationErrors", $true).GetMethod('Get')
            $operations.ForEach({ $errors.Invoke($null, @($_)) })
        }
        $names.Count | Should -BeGreaterThan 20
        $names | Sort-Object -Unique |
            Where-Object { $_ -notin $rows.Keys -and $_ -ne 'AccessDeniedException' } | Should -BeNullOrEmpty
    }

    It 'has the category that the error records have' {
        foreach ($id in $rows.Keys) { "$id is $($category.Invoke($null, @($id)))" | Should -Be "$id is $($rows[$id])" }
    }
}

Describe 'about_RemoteSessions_Credentials' {
    It 'contains only existing IDs and environment variables' {
        $text = Get-PageText 'about_RemoteSessions_Credentials'
        $errors = Get-PageText 'about_RemoteSessions_Errors'
        [regex]::Matches($text, '`(\w+(?:Exception|Token|Credentials|Expired|Match|TokenId|NotFound|NoRegion))`').ForEach({ $_.Groups[1].Value }) | Sort-Object -Unique |
            Where-Object { $errors -notmatch "(?m)^\| .*``$_``" } | Should -BeNullOrEmpty
    }
}

Describe 'about_RemoteSessions_Emulator' {
    BeforeAll {
        $text = Get-PageText 'about_RemoteSessions_Emulator'
        $assembly = [System.Reflection.Assembly]::LoadFrom((Join-Path $modulePath 'RemoteSessions.Emulator.dll'))
        $settings = $assembly.GetType('RemoteSessions.Emulator.Settings.EmulatorSettings', $true).GetField('All').GetValue($null)
        $faults = $assembly.GetType('RemoteSessions.Emulator.Faults.Fault', $true).GetProperty('All').GetValue($null)
    }

    It 'has every setting with its values' {
        foreach ($setting in $settings) {
            $values = $setting.Choices.Count ? $setting.Choices -join ', ' : "$($setting.Minimum) to $($setting.Maximum); $($setting.Default)"
            $text | Should -Match ([regex]::Escape("| ``$($setting.Name)`` | $values | "))
        }
    }

    It 'has only existing settings and faults' {
        $section = Get-PageSection $text 'LONG DESCRIPTION'
        $named = [regex]::Matches($section, '(?m)^\| `(\w+)` \|').ForEach({ $_.Groups[1].Value })
        $named | Where-Object { $_ -notin $settings.Name -and $_ -notin $faults.Name } | Should -BeNullOrEmpty
    }

    It 'has every fault with its meaning' {
        foreach ($fault in $faults) { $text | Should -Match ([regex]::Escape("| ``$($fault.Name)`` | $($fault.Meaning) | ")) }
    }
}

# Microsoft.PowerShell.PlatyPS builds the help that these tests check.
Describe 'External help' -Skip:(-not $hasPlatyPS) {
    BeforeAll {
        $copy = Join-Path $TestDrive 'RemoteSessions'
        Copy-Item $modulePath $copy -Recurse
        if (Test-Path $copy/en-US) { Remove-Item $copy/en-US -Recurse }
        & "$repositoryRoot/build/Export-Help.ps1" -Path $pagesFolder -Destination $copy/en-US
        # The test uses a separate process, because this process has loaded the module from another folder.
        $shown = pwsh -NoProfile -NonInteractive -Command {
            param($copy)
            $env:PSModulePath = Split-Path $copy
            Import-Module $copy
            foreach ($command in Get-Command -Module RemoteSessions) {
                $help = Get-Help $command.Name
                [pscustomobject]@{
                    Name        = $command.Name
                    Synopsis    = "$($help.Synopsis)"
                    Description = "$($help.Description.Text)"
                    Parameters  = @($help.Parameters.Parameter | Where-Object { $_.Description.Text } | ForEach-Object Name)
                    Inputs      = "$($help.InputTypes | Out-String)"
                    Outputs     = "$($help.ReturnValues | Out-String)"
                    Examples    = @($help.Examples.Example).Count
                    Code        = "$($help.Examples.Example.Code) $($help.Examples.Example.Remarks.Text)"
                    Links       = @($help.RelatedLinks.NavigationLink | ForEach-Object { "$($_.LinkText) $($_.Uri)" })
                }
            }
            foreach ($topic in Get-Help about_RemoteSessions*) {
                [pscustomobject]@{ Name = $topic.Name; Synopsis = $topic.Synopsis; Text = (Get-Help $topic.Name | Out-String -Width 300) }
            }
        } -args $copy
    }

    It 'shows each page completely' {
        foreach ($name in Get-ExportedName) {
            $page = Get-PageText $name
            $help = $shown | Where-Object Name -EQ $name
            $help.Synopsis | Should -Be (Get-PageSection $page 'SYNOPSIS')
            $help.Description | Should -Match ([regex]::Escape(((Get-PageSection $page 'DESCRIPTION') -split "`n")[0]))
            "$($help.Parameters | Sort-Object)" | Should -Be "$((Get-OwnParameter $name).Name | Sort-Object)" -Because $name
            $help.Inputs.Trim() | Should -Not -BeNullOrEmpty -Because $name
            $help.Outputs.Trim() | Should -Not -BeNullOrEmpty -Because $name
            $help.Examples | Should -Be ([regex]::Matches($page, '(?m)^### Example \d').Count)
            $help.Code | Should -Not -Match '```'
            $links = [regex]::Matches((Get-PageSection $page 'RELATED LINKS'), '(?m)^- \[([^\]]+)\]').ForEach({ $_.Groups[1].Value })
            $links | Where-Object { "$($help.Links)" -notmatch [regex]::Escape($_) } | Should -BeNullOrEmpty -Because $name
            # Get-Help -Online opens the first link.
            $help.Links[0] | Should -Be "Online Version $((Get-Command $name).HelpUri)"
        }
    }

    It 'shows the topics as text of at most 80 columns except for code, and lists their synopses' {
        foreach ($topic in (Get-ChildItem $pagesFolder -Filter 'about_*.md').BaseName) {
            $help = $shown | Where-Object Name -EQ $topic
            $help.Synopsis | Should -Be (Get-PageSection (Get-PageText $topic) 'SHORT DESCRIPTION')
            $lines = $help.Text -split '\r?\n'
            $lines | Where-Object { $_.Length -gt 80 -and $_ -notmatch '^ {8}|https://' } | Should -BeNullOrEmpty
            $prose = $lines | Where-Object { $_ -notmatch '^ {8}' }
            $prose | Where-Object { $_ -match '^[#|]|`|\]\(' } | Should -BeNullOrEmpty
        }
    }

    It 'keeps every word of a topic' {
        foreach ($topic in (Get-ChildItem $pagesFolder -Filter 'about_*.md').BaseName) {
            $text = ($shown | Where-Object Name -EQ $topic).Text
            # The help doesn't show the header rows of tables that have two columns.
            $page = (Get-PageText $topic) -replace '(?m)^\|[^\n]*\n(?=\| ---)'
            $words = [regex]::Matches($page, '\w{4,}').Value | Where-Object { $_ -ne 'powershell' } | Sort-Object -Unique
            $words | Where-Object { $text -notmatch "\b$_\b" } | Should -BeNullOrEmpty
        }
    }
}

# `dotnet build` doesn't use PlatyPS, so it creates placeholder help for the module.
Describe 'The help of a module that was built without help' {
    BeforeAll {
        $copy = Join-Path $TestDrive 'Built' 'RemoteSessions'
        Copy-Item $modulePath $copy -Recurse
        if (Test-Path $copy/en-US) { Remove-Item $copy/en-US -Recurse }
        function Write-Placeholder {
            dotnet msbuild "$repositoryRoot/src/RemoteSessions" -target:WritePlaceholderHelp "-property:ModuleFolder=$copy/" -verbosity:quiet | Out-Host
            $LASTEXITCODE | Should -Be 0
        }
        Write-Placeholder
        # The test uses a separate process, because this process has loaded the module from another folder.
        $shown = pwsh -NoProfile -NonInteractive -Command {
            param($copy)
            $PSStyle.OutputRendering = 'PlainText'
            Import-Module $copy
            foreach ($command in Get-Command -Module RemoteSessions) {
                [pscustomobject]@{
                    Name = $command.Name
                    Text = Get-Help $command.Name | Out-String -Width 4096
                    Link = (Get-Help $command.Name).RelatedLinks.NavigationLink.Uri
                }
            }
            foreach ($topic in Get-Help about_RemoteSessions*) {
                [pscustomobject]@{ Name = $topic.Name; Text = Get-Help $topic.Name | Out-String -Width 4096 }
            }
        } -args $copy
    }

    It 'has the synopsis, the syntax, and the page of each command' {
        foreach ($name in Get-ExportedName) {
            $help = $shown | Where-Object Name -EQ $name
            $page = Get-PageText $name
            $help.Text | Should -Match ([regex]::Escape((Get-PageSection $page 'SYNOPSIS')))
            $sets = [regex]::Matches((Get-PageSection $page 'SYNTAX'), '(?s)```\n(.*?)\n```').ForEach({ $_.Groups[1].Value -replace '\n ', ' ' })
            $lines = $help.Text -split '\r?\n' | ForEach-Object Trim
            $lines | Where-Object { $_ -like "$name *" } | Should -Be $sets
            $help.Text | Should -Match ([regex]::Escape("open docs/en-US/$name.md in the repository"))
            $help.Link | Should -Be (Get-Command $name).HelpUri
        }
    }

    It 'has the topics' {
        foreach ($topic in (Get-ChildItem $pagesFolder -Filter 'about_*.md').BaseName) {
            ($shown | Where-Object Name -EQ $topic).Text | Should -Match ([regex]::Escape((Get-PageSection (Get-PageText $topic) 'SHORT DESCRIPTION')))
        }
    }

    It 'doesn''t replace built help' {
        $file = Join-Path $copy 'en-US' 'RemoteSessions.dll-Help.xml'
        Set-Content $file '<helpItems />'
        (Get-Item $file).LastWriteTime = [datetime] '2020-01-01'
        Write-Placeholder
        Get-Content $file | Should -Be '<helpItems />'
    }
}
