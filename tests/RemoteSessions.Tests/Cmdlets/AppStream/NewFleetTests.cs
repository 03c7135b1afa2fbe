using System.Collections;
using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests New-ASFleet, including lost responses to requests that create a resource.</summary>
public sealed class NewFleetTests : AppStreamCmdletTest
{
    private static readonly (string, object?)[] Usual = [
        ("Name", "new"), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"), ("DesiredInstances", 2),
    ];

    [Fact]
    public void A_new_fleet_is_STOPPED_and_returned()
    {
        var fleet = Session.Run<ASFleet>("New-ASFleet", [.. Usual, ("Tag", new Hashtable { ["Team"] = "CAD" }), ("DisplayName", "New")])
            .Single();
        Succeeded();
        Assert.Equal(
            ("new", "STOPPED", "ALWAYS_ON", 2, "New"), (fleet.Name, fleet.State, fleet.FleetType, fleet.Desired, fleet.DisplayName));
        Assert.Equal("Team=CAD", $"{Session.Pipe<ASTag>([fleet], "Get-ASResourceTag").Single()}");
    }

    [Fact]
    public void Each_fleet_type_can_be_created()
    {
        var elastic = Session.Run<ASFleet>(
            "New-ASFleet", ("Name", "elastic"), ("FleetType", "elastic"), ("InstanceType", "stream.standard.small"),
            ("MaxConcurrentSessions", 5),
            ("Platform", "amazon_linux2"), ("SubnetId", new[] { "subnet-1", "subnet-2" }), ("SessionScriptS3Bucket", "scripts"),
            ("SessionScriptS3Key", "a.zip")).Single();
        Succeeded();
        Assert.Equal(
            ("ELASTIC", 5, "AMAZON_LINUX2", "scripts"),
            (elastic.FleetType, elastic.MaxConcurrentSessions, elastic.Platform, elastic.SessionScriptS3Bucket));
        var shared = Session.Run<ASFleet>(
            "New-ASFleet", ("Name", "shared"), ("FleetType", "ON_DEMAND"), ("InstanceType", "stream.standard.medium"),
            ("MaxSessionsPerInstance", 4), ("DesiredSessions", 10),
            ("ImageArn", "arn:aws:appstream:us-east-1:123456789012:image/apps-2025-10"), ("StreamView", "desktop")).Single();
        Succeeded();
        Assert.Equal(("ON_DEMAND", 3, 12, "DESKTOP"), (shared.FleetType, shared.Desired, shared.DesiredUserSessions, shared.StreamView));
    }

    public static TheoryData<(string, object?)[], string> Invalid => new()
    {
        { [("InstanceType", "stream.standard.medium"), ("ImageName", "x")], "requires a size" },
        { [("InstanceType", "stream.standard.medium"), ("ImageName", "x"), ("DesiredInstances", 1), ("DesiredSessions", 1)],
            "-DesiredInstances and -DesiredSessions can't be specified together" },
        { [("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1)], "requires -ImageName or -ImageArn" },
        { [("ImageName", "x"), ("DesiredInstances", 1)], "requires an instance type" },
        { [("FleetType", "elastic"), ("InstanceType", "stream.standard.small"), ("MaxConcurrentSessions", 5),
            ("Platform", "AMAZON_LINUX2")], "two subnets" },
        { [("FleetType", "ELASTIC"), ("InstanceType", "stream.standard.small"), ("DesiredInstances", 5)], "no permanent instances" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Settings_that_the_service_would_reject_are_not_sent((string, object?)[] parameters, string reason)
    {
        Session.Run("New-ASFleet", [("Name", "new"), .. parameters]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "new", "The fleet 'new' can't be created. ", reason);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_piped_fleet_is_a_template_even_if_it_is_Elastic()
    {
        foreach (var model in new[] { "prod-apps", "prod-cad", "shared-desktops", "training" })
        {
            var old = Fleet(model);
            var fleet = Session.Pipe<ASFleet>([old], "New-ASFleet", ("Name", model + "-2"), ("Description", "Copy")).SingleOrDefault();
            Succeeded();
            Assert.Equal(
                (old.FleetType, old.InstanceType, old.ImageArn, old.MaxConcurrentSessions, old.MaxSessionsPerInstance, $"{old.SubnetIds}",
                    old.DirectoryName, "Copy"),
                (fleet!.FleetType, fleet.InstanceType, fleet.ImageArn, fleet.MaxConcurrentSessions, fleet.MaxSessionsPerInstance,
                    $"{fleet.SubnetIds}", fleet.DirectoryName, fleet.Description));
        }
    }

    [Theory]
    [InlineData("DesiredInstances", 3)]
    [InlineData("DesiredSessions", 24)]
    public void A_specified_size_takes_precedence_over_the_size_of_the_template(string parameter, int value)
    {
        var fleet = Session.Pipe<ASFleet>([Fleet("shared-desktops")], "New-ASFleet", ("Name", "new"), (parameter, value)).Single();
        Succeeded();
        Assert.Equal((3, 24), (fleet.Desired, fleet.DesiredUserSessions));
    }

    [Fact]
    public void A_row_with_two_sizes_is_rejected()
    {
        Session.Pipe<ASFleet>([CmdletSession.Row(
            ("Name", "new"), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"), ("MaxSessionsPerInstance", "8"),
            ("DesiredInstances", "2"), ("DesiredSessions", "40"))],
            "New-ASFleet");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "new",
            "-DesiredInstances and -DesiredSessions can't be specified together");
    }

    [Fact]
    public void An_existing_name_and_an_exceeded_quota_are_errors()
    {
        Session.Run("New-ASFleet", [("Name", "prod-apps"), .. Usual[1..]]);
        Failed("ResourceAlreadyExistsException", ErrorCategory.ResourceExists, "prod-apps");
        Begin(settings: "FleetQuota=6");
        Session.Run("New-ASFleet", Usual);
        Failed("LimitExceededException", ErrorCategory.LimitsExceeded, "new", "The account has reached a quota");
        Assert.Equal(1, Calls("CreateFleet"));
    }

    [Theory]
    [InlineData("New-ASFleet", "CreateFleet")]
    [InlineData("New-ASStack", "CreateStack")]
    public void A_create_whose_response_was_lost_is_looked_up_and_not_retried(string command, string operation)
    {
        // At this time scale, the emulator's time is minutes ahead of the local time. The module determines the emulator's time during the
        // first call.
        Session.Run("Get-ASStack");
        Session.Emulator.Inject("loseAnswer", operation);
        Assert.Equal("new", $"{Session.Run(command, command == "New-ASFleet" ? Usual : [("Name", "new")]).Single()}");
        Succeeded();
        Assert.Equal(1, Calls(operation));
    }

    [Theory]
    [InlineData("New-ASFleet", "CreateFleet", "prod-apps")]
    [InlineData("New-ASStack", "CreateStack", "prod-stack")]
    public void A_create_that_did_not_take_effect_is_reported(string command, string operation, string taken)
    {
        Session.Emulator.Inject("dropConnection", operation);
        Session.Run(command, command == "New-ASFleet" ? Usual : [("Name", "new")]);
        Failed("OutcomeUnknown", ErrorCategory.ConnectionError, "new", "No resource with that name exists now");
        Session.Emulator.Inject("loseAnswer", operation);
        Session.Run(command, command == "New-ASFleet" ? [("Name", taken), .. Usual[1..]] : [("Name", taken)]);
        Failed("OutcomeUnknown", ErrorCategory.ConnectionError, taken, "the command can't determine whether this call created");
        Assert.Equal(2, Calls(operation));
    }

    [Fact]
    public void WhatIf_creates_nothing()
    {
        Session.Run("New-ASFleet", [.. Usual, ("WhatIf", true)]);
        Succeeded();
        NothingChanged();
    }
}
