using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

/// <summary>Tests which settings of a new desktop are rejected before a request is sent.</summary>
public sealed class DesktopRequestTests
{
    [Fact]
    public void Without_settings_no_properties_are_sent() => Assert.Null(DesktopRequests.Properties(new DesktopSettings()));

    [Theory]
    [InlineData(null, 60, "default running mode of a new desktop is ALWAYS_ON")]
    [InlineData("ALWAYS_ON", 60, "running mode is ALWAYS_ON")]
    [InlineData("MANUAL", 60, "running mode is MANUAL")]
    [InlineData("AUTO_STOP", 100, "multiple of 60")]
    [InlineData("auto_stop", 120, null)]
    [InlineData(null, null, null)]
    public void An_auto_stop_time_requires_the_running_mode_AUTO_STOP(string? mode, int? minutes, string? expected) => Expect(
        new DesktopSettings { RunningMode = mode, RunningModeAutoStopTimeoutInMinutes = minutes }, expected);

    [Theory]
    [InlineData(80, 10, null)]
    [InlineData(80, 20, "root volume of 80 GiB and a user volume of 20 GiB")]
    [InlineData(175, 50, "must have 100 to 2000 GiB")]
    // If no size is specified for a volume, the bundle determines the size. This test doesn't specify a bundle, so the combination of the
    // volume sizes isn't checked.
    [InlineData(175, null, null)]
    public void The_combination_of_volume_sizes_must_be_valid(int? root, int? user, string? expected) => Expect(
        new DesktopSettings { RootVolumeSizeGib = root, UserVolumeSizeGib = user }, expected);

    [Fact]
    public void DCV_is_sent_as_the_protocol_WSP() =>
        Assert.Equal(["WSP"], DesktopRequests.Properties(new DesktopSettings { Protocol = "dcv" })!.Protocols!);

    private static void Expect(DesktopSettings settings, string? expected)
    {
        var problem = DesktopRequests.Problem(settings, null);
        if (expected is null)
            Assert.Null(problem);
        else
            Assert.Contains(expected, problem, StringComparison.Ordinal);
    }
}
