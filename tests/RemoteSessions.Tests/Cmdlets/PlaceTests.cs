using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that prompts and -WhatIf show the Region if a command acts in several Regions, or if a resource isn't in the default Region.
/// </summary>
public sealed class PlaceTests : CmdletTest
{
    private const int Yes = 0, No = 2;

    private static readonly string[] Both = ["us-east-1", "us-west-2"];

    private readonly TemporaryFolder _folder = new();
    private RecordingHost _host = new();

    /// <summary>The commands that change resources. Invoke-RemoteSessionApi always shows the Region.</summary>
    public static TheoryData<string> Commands => [.. CommandArguments.Commands.Where(
        command => CommandArguments.Asks(command)
            && command is not ("Measure-RemoteSessionCapacity" or "Invoke-RemoteSessionApi" or "Clear-RemoteSessionDefault"))];

    protected override CmdletSession NewSession() => new(timeScale: 6000, host: _host, region: "us-east-1");

    [Theory]
    [MemberData(nameof(Commands))]
    public void With_several_Regions_each_line_of_WhatIf_ends_with_the_Region(string command)
    {
        Owned(_folder);
        (string Name, object? Value)[] arguments = [.. new CommandArguments(Session, _folder).Of(command)
            .Where(argument => argument.Name is not ("Region" or "Wait"))];
        if (arguments.Any(argument => argument.Name == "InputObject"))
            return; // An object for -InputObject belongs to only one Region.
        Session.Run(command, [.. arguments, ("WhatIf", true), ("Region", Both)]);
        Assert.True(Lines().Count > 0, string.Join("; ", Session.Errors));
        Assert.All(Lines(), line => Assert.Matches("( in us-(east-1|west-2)\"\\.$)|( in us-(east-1|west-2) (already|is) )", line));
        Assert.Equal(Lines().Distinct(), Lines());
    }

    [Fact]
    public void With_one_Region_the_text_does_not_contain_the_Region()
    {
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Region", "eu-west-1"), ("WhatIf", true));
        Assert.DoesNotContain(" in ", Lines().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_for_a_piped_object_contains_the_Region_unless_it_is_the_default_Region()
    {
        var fleets = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps"), ("Region", new[] { "us-east-1", "eu-west-1" }));
        Session.Pipe<object>(fleets, "Start-ASFleet", ("WhatIf", true));
        Session.Pipe<object>(fleets, "Set-ASFleet", ("DisplayName", "zz"), ("WhatIf", true));
        Assert.Equal(4, Lines().Count);
        Assert.Equal(2, Lines().Count(line => line.Contains("'prod-apps' in eu-west-1", StringComparison.Ordinal)
            || line.Contains("\"prod-apps in eu-west-1\"", StringComparison.Ordinal)));
        Assert.Equal(2, Lines().Count(line => !line.Contains("eu-west-1", StringComparison.Ordinal)
            && !line.Contains(" in us-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_of_an_object_is_treated_like_the_object()
    {
        var fleet = Session.Run<ASFleet>("Get-ASFleet", ("Name", "eu-cad"), ("Region", "eu-west-1")).Single();
        var copy = PSSerializer.Deserialize(PSSerializer.Serialize(fleet));
        Session.Pipe<object>([copy], "Start-ASFleet", ("WhatIf", true));
        Assert.Contains(" in eu-west-1\"", Lines().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prompts_contain_the_Region()
    {
        _host = new RecordingHost(No, No);
        Session = NewSession();
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Region", new[] { "us-east-1", "eu-west-1" }));
        Assert.Equal(
            ["eu-west-1", "us-east-1"],
            _host.Questions.Select(question => question.Message.Split('"')[3].Split(" in ")[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_second_prompt_contains_the_Region()
    {
        _host = new RecordingHost(No);
        Session = NewSession();
        var fleet = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps"), ("Region", "eu-west-1")).Single();
        Session.Pipe<object>([fleet], "Set-ASFleet", ("InstanceType", "stream.standard.large"), ("StopIfNeeded", true));
        Assert.Contains("'prod-apps' in eu-west-1 must be stopped", _host.Questions.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prompt_of_a_roll_out_contains_the_Region_of_each_fleet()
    {
        _host = new RecordingHost(No);
        Session = NewSession();
        Session.Run(
            "Update-ASFleetImage", ("Name", "prod-apps"), ("ImageName", "cad-2025-09"), ("Region", new[] { "us-east-1", "eu-west-1" }));
        Assert.Contains(" in us-east-1; prod-apps", _host.Questions.Single().Message, StringComparison.Ordinal);
        Assert.Contains(" in eu-west-1\"", _host.Questions.Single().Message, StringComparison.Ordinal);
    }

    private List<string> Lines() => [.. _host.Lines.Where(line => line.StartsWith("What if:", StringComparison.Ordinal))];
}
