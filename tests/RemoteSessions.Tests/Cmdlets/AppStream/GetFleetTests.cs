using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests which fleets, stacks, and images the Get commands return.</summary>
public sealed class GetFleetTests : AppStreamCmdletTest
{
    public static TheoryData<string, (string, object?)[], string> Queries => new()
    {
        { "Get-ASFleet", [], "dev-apps prod-apps prod-cad retired-apps shared-desktops training" },
        { "Get-ASFleet", [("Name", "prod-*")], "prod-apps prod-cad" },
        { "Get-ASFleet", [("Name", new[] { "*apps", "training", "prod-apps" })], "dev-apps prod-apps retired-apps training" },
        { "Get-ASFleet", [("FleetName", "prod-cad")], "prod-cad" },
        { "Get-ASFleet", [("Name", "nobody*")], "" },
        { "Get-ASFleet", [("State", "stopped")], "dev-apps retired-apps" },
        { "Get-ASFleet", [("State", new[] { "STARTING", "HIBERNATING" })], "" },
        { "Get-ASFleet", [("FleetType", new[] { "ON_DEMAND", "elastic" })], "prod-cad training" },
        { "Get-ASFleet", [("StackName", new[] { "cad-stack", "desktop-stack" })], "prod-cad shared-desktops" },
        { "Get-ASFleet", [("StackName", "dev-stack"), ("State", "RUNNING")], "" },
        { "Get-ASStack", [], "cad-stack desktop-stack dev-stack prod-stack training-stack" },
        { "Get-ASStack", [("Name", "D*")], "desktop-stack dev-stack" },
        { "Get-ASStack", [("StackName", new[] { "prod-stack", "cad-stack" })], "cad-stack prod-stack" },
        { "Get-ASStack", [("FleetName", "training")], "training-stack" },
        { "Get-ASStack", [("FleetName", "retired-apps")], "" },
        { "Get-ASImage", [("Visibility", "private")], "apps-2025-08 apps-2025-10 apps-2025-11 apps-2025-12 cad-2025-09" },
        { "Get-ASImage", [("Type", "SHARED")], "partner-tools" },
        { "Get-ASImage", [("Name", "apps-*"), ("State", new[] { "AVAILABLE", "PENDING" })], "apps-2025-10 apps-2025-11 apps-2025-12" },
        { "Get-ASImage", [("Name", "cad-2025-09")], "cad-2025-09" },
        { "Get-ASImage", [("ImageArn", "arn:aws:appstream:us-east-1:123456789012:image/cad-2025-09")], "cad-2025-09" },
        { "Get-ASImage", [("Platform", "AMAZON_LINUX2")], "AppStream-AmazonLinux2-09-12-2025" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_resource_once(string command, (string, object?)[] parameters, string names)
    {
        var found = Session.Run(command, parameters);
        Succeeded();
        Assert.Equal(
            names.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(item => $"{item}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Get-ASFleet", "Name")]
    [InlineData("Get-ASFleet", "StackName")]
    [InlineData("Get-ASStack", "Name")]
    [InlineData("Get-ASStack", "FleetName")]
    [InlineData("Get-ASImage", "Name")]
    public void Each_unknown_name_is_one_error(string command, string parameter)
    {
        Assert.Empty(Session.Run(command, (parameter, "nobody")));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody", "nobody");
    }

    [Fact]
    public void Existing_fleets_are_returned_if_another_name_is_unknown()
    {
        var found = Session.Run<ASFleet>("Get-ASFleet", ("Name", new[] { "prod-apps", "nobody", "prod-cad" }));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody");
        Assert.Equal(["prod-apps", "prod-cad"], found.Select(fleet => fleet.Name).Order());
    }

    [Fact]
    public void An_unknown_name_next_to_a_pattern_is_an_error()
    {
        Assert.Equal(2, Session.Run("Get-ASFleet", ("Name", new[] { "prod-*", "nobody" })).Count);
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody",
            "AppStream fleet 'nobody' wasn't found in us-east-1. To list the existing resources, run Get-ASFleet -Region us-east-1.");
    }

    [Fact]
    public void A_fleet_object_has_the_values_of_the_service_in_flat_properties()
    {
        var fleet = Fleet();
        Assert.Equal(
            ("RUNNING", "ALWAYS_ON", 5, 5, 3, 2),
            (fleet.State, fleet.FleetType, fleet.Desired, fleet.Running, fleet.InUse, fleet.Available));
        Assert.Equal(
            ("subnet-0a1b2c3d", "sg-0a1b2c3d", "us-east-1", null),
            ($"{fleet.SubnetIds}", $"{fleet.SecurityGroupIds}", fleet.Region, fleet.ProfileName));
        Assert.Equal(DateTimeKind.Local, fleet.Created!.Value.Kind);
        var shared = Fleet("shared-desktops");
        Assert.Equal(
            (16, 16, 4, 12),
            (shared.DesiredUserSessions, shared.ActualUserSessions, shared.ActiveUserSessions, shared.AvailableUserSessions));
        var cad = Fleet("prod-cad");
        Assert.Equal(("corp.example.com", "arn:aws:iam::123456789012:role/appstream-cad"), (cad.DirectoryName, cad.IamRoleArn));
    }

    [Fact]
    public void A_failing_Region_writes_one_error_and_the_others_are_read()
    {
        var found = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-*"), ("Region", new[] { "us-east-1", "eu-west-1", "us-west-1" }));
        Assert.Equal(
            ["eu-west-1 prod-apps", "us-east-1 prod-apps", "us-east-1 prod-cad"], found.Select(fleet => $"{fleet.Region} {fleet.Name}")
                .Order(StringComparer.Ordinal));
        Assert.Equal("us-west-1", Session.Error.Record.TargetObject);
    }

    [Fact]
    public void An_empty_account_returns_nothing_without_an_error()
    {
        Begin(empty: true);
        foreach (var command in new[] { "Get-ASFleet", "Get-ASStack", "Get-ASSession" })
        {
            Assert.Empty(Session.Run(command));
            Succeeded();
        }
    }

    [Fact]
    public void All_pages_of_fleets_are_read_and_the_first_fleet_needs_one_call()
    {
        Begin(settings: ["AppStreamFleets=60", "PageSize=10"]);
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASFleet");
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Succeeded();
        Assert.Equal(1, Calls("DescribeFleets"));
        Session.Emulator.Inject("emptyPage", "DescribeFleets");
        Assert.Equal(66, Session.Run<ASFleet>("Get-ASFleet").Select(fleet => fleet.Name).Distinct().Count());
        // The list has seven pages that contain fleets, and one empty page.
        Assert.Equal(1 + 7 + 1, Calls("DescribeFleets"));
    }

    [Fact]
    public void An_image_lists_its_applications()
    {
        var image = Session.Run<ASImage>("Get-ASImage", ("Name", "apps-2025-10")).Single();
        Assert.Equal(("AVAILABLE", "PRIVATE", "WINDOWS_SERVER_2022"), (image.State, image.Visibility, image.Platform));
        Assert.Equal("apps-2025-10", $"{image}");
    }

    [Fact]
    public void An_unknown_state_passes_through()
    {
        Session.Emulator.Inject("unknownStatus", "DescribeFleets");
        Assert.Equal("HIBERNATING", Fleet().State);
    }
}
