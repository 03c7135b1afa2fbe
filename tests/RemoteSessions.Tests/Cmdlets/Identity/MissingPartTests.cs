using System.Management.Automation;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Emulator;
using RemoteSessions.Tests.Cmdlets.AppStream;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests commands that act in several Regions and use resources that exist in only some of these Regions, such as the image of a fleet. An
/// image must exist in the Region of each fleet that uses it. A command must not skip a fleet or other resource without writing an error.
/// </summary>
public sealed class MissingPartTests : AppStreamCmdletTest
{
    private const string Image = "only-here";

    private static readonly string[] Both = ["us-west-2", "us-east-1"];

    private IEmulator? _changed;

    [Theory]
    [InlineData("west-apps", false)]
    [InlineData("west-apps", true)]
    [InlineData("west-a*", false)]
    public void A_fleet_whose_image_exists_only_in_another_Region_is_an_error(string name, bool whatIf)
    {
        ImageInOneRegion();
        Session.Run(
            "Set-ASFleet", ("Name", new[] { name }), ("ImageName", Image), ("DisplayName", "zz"), ("Region", Both), ("WhatIf", whatIf));
        Failed(
            "ResourceNotFoundException", ErrorCategory.ObjectNotFound, Image, $"AppStream image '{Image}' wasn't found in us-west-2.");
        Assert.DoesNotContain("AppStream.UpdateFleet", _changed!.Calls.Keys);
    }

    [Fact]
    public void The_error_is_the_same_as_for_a_piped_fleet()
    {
        ImageInOneRegion();
        var fleet = Session.Run<ASFleet>("Get-ASFleet", ("Name", "west-apps"), ("Region", "us-west-2")).Single();
        Session.Pipe<object>([fleet], "Set-ASFleet", ("ImageName", Image));
        var piped = $"{Session.Error.Record}";
        Session.Run("Set-ASFleet", ("Name", "west-apps"), ("ImageName", Image), ("Region", Both));
        Assert.Equal(piped, $"{Session.Error.Record}");
    }

    [Fact]
    public void Each_fleet_whose_image_is_missing_is_an_error_and_the_others_change()
    {
        ImageInOneRegion();
        var changed = Session.Run<ASFleet>(
            "Set-ASFleet", ("Name", new[] { "prod-apps", "west-apps", "nowhere" }), ("ImageName", Image), ("DisplayName", "zz"),
            ("Region", Both));
        Assert.Equal("prod-apps", changed.Single().Name);
        Assert.Equal([Image, "nowhere"], Session.Errors.Select(error => $"{error.TargetObject}"));
    }

    [Fact]
    public void A_missing_image_is_looked_up_once_and_reported_for_each_fleet()
    {
        Session.Run("Set-ASFleet", ("Name", new[] { "prod-apps", "dev-apps" }), ("ImageName", "no-such-image"));
        Assert.Equal(2, Session.Errors.Count);
        Assert.Equal(1, Calls("DescribeImages"));
    }

    [Theory]
    [InlineData("Register-ASFleet", "west-apps", "prod-stack", "us-west-2")]
    [InlineData("Register-ASFleet", "west-*", "prod-*", "us-west-2")]
    [InlineData("Unregister-ASFleet", "west-apps", "prod-stack", "us-west-2")]
    [InlineData("New-ASStreamingUrl", "west-apps", "prod-stack", "us-west-2")]
    public void A_stack_that_exists_only_in_another_Region_than_the_fleet_is_an_error(
        string command, string fleet, string stack, string region)
    {
        (string, object?)[] user = command == "New-ASStreamingUrl" ? [("UserId", "ann")] : [];
        Session.Run(command, [("FleetName", fleet), ("StackName", stack), ("Region", Both), ("WhatIf", true), .. user]);
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, stack, $"AppStream stack '{stack}' wasn't found in {region}.");
        NothingChanged();
    }

    [Theory]
    [InlineData("Set-RemoteSessionSchedule")]
    [InlineData("Remove-RemoteSessionSchedule")]
    public void A_schedule_of_a_fleet_that_exists_in_one_Region_is_an_error_if_it_is_missing_there(string command)
    {
        Session.Run(command, ("Name", "west-apps"), ("ScheduleName", "nothing"), ("Region", Both), ("WhatIf", true));
        Assert.Equal("nothing", $"{Session.Error.Record.TargetObject}");
        Assert.Contains("Schedule 'nothing' of 'west-apps' wasn't found in us-west-2", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_fleet_that_was_deleted_is_an_error_even_if_the_default_parameter_values_contain_several_Regions()
    {
        var fleet = Fleet();
        Session.Emulator.Inject("vanish", "DescribeFleets");
        Session.Runspace.SessionStateProxy.SetVariable(
            "PSDefaultParameterValues", new DefaultParameterDictionary { ["*:Region"] = Both });
        Session.Pipe<object>([fleet], "Stop-ASFleet", ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "prod-apps");
    }

    [Fact]
    public void A_row_with_its_own_Region_is_processed_once_even_if_the_default_parameter_values_contain_several_Regions()
    {
        Session.Runspace.SessionStateProxy.SetVariable(
            "PSDefaultParameterValues", new DefaultParameterDictionary { ["*:Region"] = Both });
        Session.Pipe<object>([CmdletSession.Row(("Name", "prod-apps"), ("Region", "us-east-1"))], "Stop-ASFleet", ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("StopFleet"));
    }

    [Theory]
    [InlineData("us-west-2", "us-east-1")]
    [InlineData("us-east-1", "us-west-2")]
    public void A_fleet_and_a_stack_that_both_exist_only_in_the_same_Region_are_no_error(string first, string second)
    {
        Session.Run(
            "Register-ASFleet", ("FleetName", "prod-apps"), ("StackName", "prod-stack"), ("Region", new[] { first, second }),
            ("WhatIf", true));
        Succeeded();
    }

    [Fact]
    public void A_stack_that_exists_nowhere_is_one_error()
    {
        Session.Run(
            "Register-ASFleet", ("FleetName", "west-apps"), ("StackName", "typo"), ("Region", Both), ("WhatIf", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "typo");
    }

    [Fact]
    public void A_later_record_that_uses_the_same_fleet_causes_no_error()
    {
        string[] regions = ["us-east-1", "us-west-2"];
        var urls = Session.Pipe<object>(
            [.. new[] { "ann", "bob" }.Select(user => CmdletSession.Row(("UserId", user)))], "New-ASStreamingUrl",
            ("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("Region", regions));
        Succeeded();
        Assert.Equal(2, urls.Count);
    }

    [Theory]
    [InlineData("Set-RemoteSessionSchedule")]
    [InlineData("Remove-RemoteSessionSchedule")]
    public void A_schedule_that_only_one_of_two_fleets_with_the_same_name_has_is_an_error_for_the_other_fleet(string command)
    {
        Session.Run("New-ASFleet", ("Name", "twins"), ("ImageName", "AppStream-WinServer2022-10-05-2025"),
            ("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1), ("Region", "us-west-2"));
        Session.Run("New-ASFleet", ("Name", "twins"), ("ImageName", "AppStream-WinServer2022-10-05-2025"),
            ("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1), ("Region", "us-east-1"));
        Session.Run("Set-RemoteSessionScaling", ("Name", "twins"), ("MinCapacity", 1), ("MaxCapacity", 5), ("Region", Both));
        Session.Run("New-RemoteSessionSchedule", ("Name", "twins"), ("ScheduleName", "mornings"), ("At", "07:30"), ("Days", "Daily"),
            ("MinCapacity", 2), ("Region", "us-east-1"));
        Succeeded();
        (string, object?)[] setting = command == "Set-RemoteSessionSchedule" ? [("MinCapacity", 3)] : [];
        Session.Run(command, [("Name", "twins"), ("ScheduleName", "mornings"), ("Region", Both), ("WhatIf", true), .. setting]);
        Assert.Contains("'mornings' of 'twins' wasn't found in us-west-2", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_contradicts_itself_is_an_error_even_if_the_fleet_exists_only_in_a_later_Region()
    {
        Session.Pipe<object>(
            [CmdletSession.Row(("Name", "prod-apps"), ("ResourceId", "fleet/other"))], "Set-RemoteSessionScaling", ("MinCapacity", 2),
            ("Region", Both));
        Assert.Equal("InvalidArgument", Session.Error.Record.FullyQualifiedErrorId.Split(',')[0]);
        NothingChanged();
    }

    [Fact]
    public void An_error_while_deleted_fleets_are_read_is_not_reported_as_a_missing_name()
    {
        Session.Emulator.Inject("accessDenied", "DescribeScalableTargets");
        Session.Run("Remove-RemoteSessionScaling", ("Name", "retired-apps"), ("Force", true));
        Assert.Equal("AccessDeniedException", Session.Error.Record.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("Suspend")]
    [InlineData("Resume")]
    public void A_null_value_that_was_typed_is_an_error(string parameter)
    {
        Session.Run("Set-RemoteSessionScaling", ("Name", "prod-apps"), ("MinCapacity", 2), (parameter, null));
        Assert.Equal("InvalidArgument", Session.Error.Record.FullyQualifiedErrorId.Split(',')[0]);
        NothingChanged();
    }

    // Starts an emulator in which the image exists in only one of the two Regions.
    private void ImageInOneRegion()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Session.Emulator.Save(path);
            var state = JsonNode.Parse(File.ReadAllText(path))!;
            var images = Images(state).ToList();
            Assert.Equal(3, images.Count);
            foreach (var image in images)
                image["name"] = $"{image["arn"]}".Contains("us-east-1", StringComparison.Ordinal) ? Image : "elsewhere";
            File.WriteAllText(path, state.ToJsonString());
            _changed = Owned(new EmulatorFactory().Start(
                new EmulatorOptions { TimeScale = 6000, StatePath = path, Keys = Session.Emulator.Keys }));
            Session.PointTo(_changed.EndpointUrl);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<JsonObject> Images(JsonNode? node) => node switch
    {
        JsonObject image when $"{image["name"]}" == "partner-tools" && image.ContainsKey("arn") => [image],
        JsonObject parent => parent.SelectMany(member => Images(member.Value)),
        JsonArray list => list.SelectMany(Images),
        _ => [],
    };
}
