using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Cmdlets.Identity;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Every command that takes a resource by pipeline, with an object of every type that it accepts. The objects were read in another runspace,
/// from an emulator with other keys than that of the default connection.
/// </summary>
public sealed class OriginTests(Samples theirs) : IClassFixture<Samples>, IDisposable
{
    // What these create doesn't belong to the object, which is only a template.
    private static readonly string[] Templates = ["New-ASFleet", "New-ASStack", "New-DFRemoteProject", "New-WksPool"];

    private static readonly AwsKeys OurKeys = new("AKIAOTHEREXAMPLE", "other/EXAMPLESECRET");

    private readonly CmdletSession _ours = new(timeScale: 1, region: "us-east-1", keys: OurKeys);

    public static TheoryData<string> Commands => [.. Samples.Commands.Keys.Except(AcceptedTypes.WithoutResources)];

    public static TheoryData<Type> Types => [.. Samples.Types];

    public void Dispose() => _ours.Dispose();

    [Fact]
    public void There_are_many_combinations() =>
        Assert.InRange(Samples.Commands.Keys.Sum(command => AcceptedTypes.Of(command).Count), 80, 1000);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_acts_in_the_account_that_the_object_was_read_from(string command) => Assert.Empty(
        from type in AcceptedTypes.Of(command)
        let calls = Pipe(type, command)
        where calls.Ours != 0 || (calls.Theirs == 0 && !IsDownload(type, command))
        select $"{type.Name}: {calls} {Errors}");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Defaults_of_PSDefaultParameterValues_do_not_move_it(string command)
    {
        Preset(new()
        {
            ["*:Region"] = "eu-west-1",
            ["*:EndpointUrl"] = _ours.Emulator.EndpointUrl.AbsoluteUri,
            ["*-AS*:Credential"] = _ours.Credential,
            ["*-*Wks*:Credential"] = _ours.Credential,
            ["*-*Remote*:ProfileName"] = "nobody",
        });
        A_command_acts_in_the_account_that_the_object_was_read_from(command);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Another_account_Region_or_endpoint_that_is_typed_is_an_error_and_nothing_is_sent(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command))
        {
            foreach (var typed in new (string Name, object Value)[]
            {
                ("Region", "eu-north-1"), ("EndpointUrl", _ours.Emulator.EndpointUrl), ("Credential", _ours.Credential), ("ProfileName", "nobody"),
            })
            {
                if (!Accepts(command, typed.Name))
                    continue;
                var calls = Pipe(type, command, typed);
                var refused = _ours.Errors is [{ } error] && error.FullyQualifiedErrorId.StartsWith("InvalidArgument,", StringComparison.Ordinal)
                    && $"{error}".Contains($"-{typed.Name}", StringComparison.Ordinal) && calls is (0, 0);
                var elsewhere = calls.Theirs == 0 || typed.Name == "Region";
                if (Templates.Contains(command) ? refused || !(elsewhere || typed.Name is "Credential" or "ProfileName") : !refused)
                    problems.Add($"{type.Name} -{typed.Name}: {calls} {Errors}");
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_same_account_Region_and_endpoint_may_be_typed(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command))
        {
            var item = theirs.Live(type);
            (string Name, object? Value)[] same = [("Region", item.Region.ToUpperInvariant()), ("EndpointUrl", theirs.Session.Emulator.EndpointUrl), ("Credential", theirs.Session.Credential)];
            var calls = Pipe(type, command, [.. same.Where(parameter => Accepts(command, parameter.Name))]);
            if (calls.Ours != 0 || (calls.Theirs == 0 && !IsDownload(type, command)))
                problems.Add($"{type.Name}: {calls} {Errors}");
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_typed_Region_or_profile_that_a_copy_or_row_contradicts_is_an_error_and_nothing_is_sent(string command)
    {
        List<string> problems = [];
        var simulates = Samples.Commands[command].GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;
        foreach (var (form, input) in AcceptedTypes.Of(command).SelectMany(CopyAndRow))
        {
            foreach (var typed in new[] { "Region", "ProfileName" }.Where(name => Accepts(command, name)))
            {
                foreach (var simulated in simulates ? [false, true] : new[] { false })
                {
                    input.Properties["ProfileName"].Value = typed == "ProfileName" ? "shop" : null;
                    var before = Count(_ours);
                    _ours.Pipe([input], shell => CmdletSession.Add(
                        shell, command, [.. Samples.Arguments(command), (typed, typed == "Region" ? "eu-north-1" : "nobody"), .. simulated ? [("WhatIf", true)] : Array.Empty<(string, object?)>()]));
                    var conflicts = _ours.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("InvalidArgument,", StringComparison.Ordinal)
                        && $"{error}".Contains($"and -{typed} specifies", StringComparison.Ordinal));
                    if (Templates.Contains(command) ? conflicts > 0 : conflicts != 1 || _ours.Errors.Count != 1 || Count(_ours) != before)
                        problems.Add($"{form} -{typed} WhatIf {simulated}: {Count(_ours) - before} calls, {Errors}");
                }
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_Region_that_a_copy_or_row_has_too_or_leaves_open_may_be_typed(string command)
    {
        if (!Accepts(command, "Region"))
            return;
        List<string> problems = [];
        foreach (var (form, input) in AcceptedTypes.Of(command).SelectMany(CopyAndRow))
        {
            var region = $"{input.Properties["Region"].Value}".ToUpperInvariant();
            foreach (var cell in new[] { region, "" })
            {
                input.Properties["Region"].Value = cell;
                _ours.Pipe([input], shell => CmdletSession.Add(shell, command, [.. Samples.Arguments(command), ("Region", region)]));
                if (Errors.Contains("-Region specifies", StringComparison.Ordinal))
                    problems.Add($"{form} '{cell}': {Errors}");
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_property_view_file_or_text_shows_the_credential_or_the_endpoint(Type type)
    {
        var item = theirs.Live(type);
        Assert.Equal(theirs.Session.Emulator.Keys, item.ReadWith?.Keys);
        Assert.Equal(theirs.Session.Emulator.EndpointUrl, item.ReadWith?.EndpointUrl);
        var path = Path.GetTempFileName();
        var shown = string.Join('\n', theirs.Session.Pipe(null, shell => shell.AddScript(
            """
            param($item, $path)
            $item | Format-List -Property * -Force | Out-String -Width 1000
            $item | Format-List -Force | Out-String -Width 1000
            $item | Format-Table -Force | Out-String -Width 1000
            $item | ConvertTo-Csv
            $item | ConvertTo-Json -Depth 5
            $item | Export-Clixml $path; Get-Content $path -Raw
            $item.PSObject.Properties | Out-String -Width 1000
            $item | Get-Member -Force | Out-String -Width 1000
            "$item"
            """).AddArgument(item).AddArgument(path)).Select(line => $"{line}"));
        File.Delete(path);
        Assert.Empty(theirs.Session.Errors);
        foreach (var address in type.GetProperties().Where(property => property.IsDefined(typeof(SensitiveAttribute), inherit: true)).Select(property => $"{property.GetValue(item)}").Where(text => text.Length > 0))
            shown = shown.Replace(address, "", StringComparison.Ordinal)
                // Clixml encodes an underscore before an x.
                .Replace(System.Text.RegularExpressions.Regex.Replace(address, "_(?=[xX])", "_x005F_"), "", StringComparison.Ordinal)
                .Replace(System.Text.Json.JsonEncodedText.Encode(address).ToString(), "", StringComparison.Ordinal).Replace(System.Net.WebUtility.HtmlEncode(address), "", StringComparison.Ordinal);
        Assert.Contains(item.Region, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Session.Emulator.Keys.SecretAccessKey, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Session.Emulator.Keys.AccessKeyId, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Session.Emulator.EndpointUrl.Authority, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(AwsResource.ReadWith), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_command_with_Credential_and_EndpointUrl_reads_is_changed_there()
    {
        (string, object?)[] other = [("EndpointUrl", theirs.Session.Emulator.EndpointUrl), ("Credential", theirs.Session.Credential), ("Region", "us-east-1")];
        _ours.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASFleet", [("Name", "prod-cad"), .. other]);
            CmdletSession.Add(shell, "Set-ASFleet", ("DisplayName", "Changed"));
        });
        Assert.Empty(_ours.Errors);
        Assert.Empty(_ours.Emulator.Calls);
        Assert.Equal("Changed", theirs.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-cad")).Single().DisplayName);
    }

    [Fact]
    public void An_object_of_Invoke_RemoteSessionApi_and_what_is_in_it_are_changed_where_they_were_read()
    {
        (string, object?)[] other = [("EndpointUrl", theirs.Session.Emulator.EndpointUrl), ("Credential", theirs.Session.Credential), ("Region", "us-east-1")];
        (string, object?)[] operation = [("Service", "AppStream"), ("Operation", "DescribeFleets")];
        var page = _ours.Run("Invoke-RemoteSessionApi", [.. operation, .. other]).Single();
        var item = _ours.Run("Invoke-RemoteSessionApi", [.. operation, ("All", true), .. other])[0];
        Assert.Empty(_ours.Errors);
        foreach (var fleet in new[] { item, ((object?[])page.Properties["Fleets"].Value)[0]! })
        {
            Assert.Single(_ours.Pipe([fleet], shell => CmdletSession.Add(shell, "Get-ASFleet")));
            _ours.Pipe([fleet], shell => CmdletSession.Add(shell, "Get-ASFleet", ("Credential", _ours.Credential)));
            Assert.Equal("InvalidArgument", _ours.Error.Id);
        }

        // A user who changes what the object says means something else.
        item.Properties["Region"].Value = "eu-west-1";
        _ours.Pipe([item], shell => CmdletSession.Add(shell, "Get-ASFleet"));
        Assert.True(_ours.Emulator.Calls.GetValueOrDefault("AppStream.DescribeFleets") == 1, Errors);
    }

    [Fact]
    public void A_live_object_is_passed_to_Invoke_RemoteSessionApi_where_it_came_from()
    {
        _ours.Pipe([theirs.Live(typeof(ASFleet))], shell => CmdletSession.Add(
            shell, "Invoke-RemoteSessionApi", ("Service", "AppStream"), ("Operation", "ListTagsForResource"), ("SkipValidation", true)));
        Assert.Empty(_ours.Emulator.Calls);
    }

    [Fact]
    public void Copies_and_rows_are_looked_for_with_the_default_connection()
    {
        var live = theirs.Live(typeof(ASStack));
        foreach (var input in new object[] { Samples.Copy(live), theirs.Row(live) })
        {
            var before = Count(_ours);
            _ours.Pipe([input], shell => CmdletSession.Add(shell, "Get-ASStack"));
            Assert.True(Count(_ours) == before + 1, Errors);
        }
    }

    private IEnumerable<(string Form, PSObject Input)> CopyAndRow(Type type) =>
        [($"copy of {type.Name}", Samples.Copy(theirs.Live(type))), ($"row of {type.Name}", theirs.Row(theirs.Live(type)))];

    private string Errors => string.Join(" | ", _ours.Errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"));

    private static int Count(CmdletSession session) => session.Emulator.Calls.Values.Sum();

    // An artifact carries the address that its file is downloaded from.
    private static bool IsDownload(Type type, string command) => command == "Save-DFRemoteSessionArtifact" && type == typeof(DFRemoteSessionArtifact);

    private static bool Accepts(string command, string parameter) => Samples.Commands[command].GetProperty(parameter)?.GetCustomAttributes(typeof(ParameterAttribute), true)
        .Cast<ParameterAttribute>().Any(attribute => attribute.ParameterSetName is ParameterAttribute.AllParameterSets or "InputObject") == true;

    private void Preset(DefaultParameterDictionary values) => _ours.Runspace.SessionStateProxy.SetVariable("PSDefaultParameterValues", values);

    private (int Ours, int Theirs) Pipe(Type type, string command, params (string Name, object? Value)[] parameters)
    {
        // The fleet that serves as the sample has no image.
        var item = (type, command) == (typeof(ASFleet), "Get-ASImage") ? theirs.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-cad")).Single() : theirs.Live(type);
        var before = (Count(_ours), Count(theirs.Session));
        _ours.Pipe([item], shell => CmdletSession.Add(shell, command, [.. Samples.Arguments(command), .. parameters]));
        return (Count(_ours) - before.Item1, Count(theirs.Session) - before.Item2);
    }
}
