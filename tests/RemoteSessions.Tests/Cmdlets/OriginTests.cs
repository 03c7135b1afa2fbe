using RemoteSessions.AppStream;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Cmdlets.Identity;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests every command that accepts a resource from the pipeline, with an object of each type that the command accepts. The objects were
/// read in another runspace, from an emulator whose access keys differ from those of the default connection.
/// </summary>
public sealed class OriginTests(Samples theirs) : OriginTest(theirs)
{
    public static TheoryData<Type> Types => [.. Samples.Types];

    [Fact]
    public void The_combinations_are_complete() =>
        Assert.InRange(Samples.Commands.Keys.Sum(command => AcceptedTypes.Of(command).Count), 80, 1000);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_acts_in_the_account_of_the_piped_object(string command) => AssertActsWhereItWasRead(command);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_different_account_Region_or_endpoint_is_an_error_and_nothing_is_sent(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command))
        {
            foreach (var typed in new (string Name, object Value)[]
            {
                ("Region", "eu-north-1"), ("EndpointUrl", Ours.Emulator.EndpointUrl), ("Credential", Ours.Credential),
                ("ProfileName", "nobody"),
            })
            {
                if (!Accepts(command, typed.Name))
                    continue;
                var calls = Pipe(type, command, typed);
                var rejected = Ours.Errors is [{ } error]
                    && error.FullyQualifiedErrorId.StartsWith("InvalidArgument,", StringComparison.Ordinal)
                    && $"{error}".Contains($"-{typed.Name}", StringComparison.Ordinal) && calls is (0, 0);
                var elsewhere = calls.Theirs == 0 || typed.Name == "Region";
                if (Templates.Contains(command) ? rejected || !(elsewhere || typed.Name is "Credential" or "ProfileName") : !rejected)
                    problems.Add($"{type.Name} -{typed.Name}: {calls} {Errors}");
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_same_account_Region_and_endpoint_can_be_specified(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command).Where(type => !HasNoOperation(command, type)))
        {
            var item = Theirs.Live(type);
            (string Name, object? Value)[] same = [
                ("Region", item.Region.ToUpperInvariant()), ("EndpointUrl", Theirs.Session.Emulator.EndpointUrl),
                ("Credential", Theirs.Session.Credential),
            ];
            var calls = Pipe(type, command, [.. same.Where(parameter => Accepts(command, parameter.Name))]);
            if (calls.Ours != 0 || (calls.Theirs == 0 && !IsDownload(type, command)))
                problems.Add($"{type.Name}: {calls} {Errors}");
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_property_view_file_or_text_shows_the_credential_or_the_endpoint(Type type)
    {
        var item = Theirs.Live(type);
        Assert.Equal(Theirs.Session.Emulator.Keys, item.ReadWith?.Keys);
        Assert.Equal(Theirs.Session.Emulator.EndpointUrl, item.ReadWith?.EndpointUrl);
        var path = Path.GetTempFileName();
        var shown = string.Join('\n', Theirs.Session.Pipe(null, shell => shell.AddScript(
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
        Assert.Empty(Theirs.Session.Errors);
        foreach (var address in type.GetProperties().Where(property => property.IsDefined(typeof(SensitiveAttribute), inherit: true))
            .Select(property => $"{property.GetValue(item)}").Where(text => text.Length > 0))
            shown = shown.Replace(address, "", StringComparison.Ordinal)
                // Clixml escapes an underscore that precedes an "x".
                .Replace(System.Text.RegularExpressions.Regex.Replace(address, "_(?=[xX])", "_x005F_"), "", StringComparison.Ordinal)
                .Replace(System.Text.Json.JsonEncodedText.Encode(address).ToString(), "", StringComparison.Ordinal)
                .Replace(System.Net.WebUtility.HtmlEncode(address), "", StringComparison.Ordinal);
        Assert.Contains(item.Region, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Theirs.Session.Emulator.Keys.SecretAccessKey, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Theirs.Session.Emulator.Keys.AccessKeyId, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Theirs.Session.Emulator.EndpointUrl.Authority, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(AwsResource.ReadWith), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_read_with_Credential_and_EndpointUrl_are_changed_with_them()
    {
        (string, object?)[] other = [
            ("EndpointUrl", Theirs.Session.Emulator.EndpointUrl), ("Credential", Theirs.Session.Credential), ("Region", "us-east-1"),
        ];
        Ours.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASFleet", [("Name", "prod-cad"), .. other]);
            CmdletSession.Add(shell, "Set-ASFleet", ("DisplayName", "Changed"));
        });
        Assert.Empty(Ours.Errors);
        Assert.Empty(Ours.Emulator.Calls);
        Assert.Equal("Changed", Theirs.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-cad")).Single().DisplayName);
    }

    [Fact]
    public void Objects_of_Invoke_RemoteSessionApi_are_changed_with_their_own_connection()
    {
        (string, object?)[] other = [
            ("EndpointUrl", Theirs.Session.Emulator.EndpointUrl), ("Credential", Theirs.Session.Credential), ("Region", "us-east-1"),
        ];
        (string, object?)[] operation = [("Service", "AppStream"), ("Operation", "DescribeFleets")];
        var page = Ours.Run("Invoke-RemoteSessionApi", [.. operation, .. other]).Single();
        var item = Ours.Run("Invoke-RemoteSessionApi", [.. operation, ("All", true), .. other])[0];
        Assert.Empty(Ours.Errors);
        foreach (var fleet in new[] { item, ((object?[])page.Properties["Fleets"].Value)[0]! })
        {
            Assert.Single(Ours.Pipe([fleet], shell => CmdletSession.Add(shell, "Get-ASFleet")));
            Ours.Pipe([fleet], shell => CmdletSession.Add(shell, "Get-ASFleet", ("Credential", Ours.Credential)));
            Assert.Equal("InvalidArgument", Ours.Error.Id);
        }

        // The user changes the Region property of the object to query another Region.
        item.Properties["Region"].Value = "eu-west-1";
        Ours.Pipe([item], shell => CmdletSession.Add(shell, "Get-ASFleet"));
        Assert.True(Ours.Emulator.Calls.GetValueOrDefault("AppStream.DescribeFleets") == 1, Errors);
    }

    [Fact]
    public void A_live_object_is_used_with_its_own_connection_in_Invoke_RemoteSessionApi()
    {
        Ours.Pipe([Theirs.Live(typeof(ASFleet))], shell => CmdletSession.Add(
            shell, "Invoke-RemoteSessionApi", ("Service", "AppStream"), ("Operation", "ListTagsForResource"), ("SkipValidation", true)));
        Assert.Empty(Ours.Emulator.Calls);
    }
}
