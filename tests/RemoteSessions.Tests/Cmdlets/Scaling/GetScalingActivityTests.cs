using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests Get-RemoteSessionScalingActivity with the demo data.</summary>
public sealed class GetScalingActivityTests : ScalingCmdletTest
{
    [Fact]
    public void The_list_shows_what_scaled_and_what_did_not_with_the_newest_first()
    {
        var all = Activities(("Service", "AppStream"));
        Succeeded();
        Assert.Equal(all.OrderByDescending(activity => activity.StartTime).Select(activity => activity.ActivityId), all.Select(
            activity => activity.ActivityId));
        Assert.All(all, activity => Assert.Equal(("AppStream", "prod-apps"), (activity.Service, activity.Name)));
        var notScaled = Assert.Single(all, activity => !activity.IsScaled);
        Assert.Equal(("AlreadyAtMinCapacity", "Failed"), ($"{notScaled.NotScaledReasons}", notScaled.StatusCode));
        Assert.Contains(all, activity => activity.Description == "Setting desired capacity to 7.");
        Assert.Equal(1, Calls("Application Auto Scaling.DescribeScalingActivities"));
    }

    [Theory]
    [InlineData("25.5h", "5.")]
    [InlineData("26.5h", "5. 7.")]
    public void Since_limits_the_age(string since, string sizes) => Assert.Equal(
        sizes, Line(Activities(("Name", "prod-apps"), ("Since", since)).Where(
                activity => activity.IsScaled && activity.Description!.StartsWith("Setting desired", StringComparison.Ordinal))
            .Select(activity => activity.Description!.Split(' ')[^1])));

    [Fact]
    public void The_activities_of_a_pool_have_its_name()
    {
        var all = Activities(("Name", "sales-apps"));
        Succeeded();
        Assert.NotEmpty(all);
        Assert.All(all, activity => Assert.Equal(("WorkSpaces", "sales-apps"), (activity.Service, activity.Name)));
        Assert.All(all, activity => Assert.StartsWith("workspacespool/wspool-", activity.ResourceId, StringComparison.Ordinal));
        Assert.Equal(
            all.Select(activity => activity.ActivityId),
            Activities(("Service", "WorkSpaces")).Select(activity => activity.ActivityId));
    }

    [Fact]
    public void Piped_scaling_configurations_and_activities_are_accepted()
    {
        var scaling = ScalingOf("prod-apps");
        var all = Session.Pipe<RemoteSessionScalingActivity>([scaling], "Get-RemoteSessionScalingActivity");
        Succeeded();
        Assert.Equal(
            "prod-apps", Assert.Single(Session.Pipe<RemoteSessionScaling>(all.Take(1), "Get-RemoteSessionScaling")).Name);
    }

    [Theory]
    [InlineData("Since", "yesterday")]
    [InlineData("Service", "DeviceFarm")]
    [InlineData("Region", "us east 1")]
    public void Invalid_input_is_rejected(string parameter, string value)
    {
        Assert.Empty(Activities((parameter, value)));
        Assert.Contains(value, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }
}
