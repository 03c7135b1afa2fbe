using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// The initial data in a Region: scalable targets for some fleets and a pool in the demo data. The initial capacity and utilization are
/// within all limits, so scaling changes nothing until a script changes a resource.
/// </summary>
internal static class DemoData
{
    private const string Main = "us-east-1";
    private const string West = "us-west-2";
    private const string Eastern = "America/New_York";
    private const string Pacific = "America/Los_Angeles";
    private const string Mornings = "cron(0 7 ? * MON-FRI *)";
    private const string Evenings = "cron(0 19 ? * MON-FRI *)";

    public static readonly IReadOnlyList<string> Regions = [Main, West];

    /// <summary>Creates the store for a Region, without scalable targets.</summary>
    public static ScalingStore Empty(string region, DateTimeOffset now) => new() { Region = region, Evaluated = now };

    public static ScalingStore Create(string region, DateTimeOffset now, IReadOnlyList<IScalableResources> resources)
    {
        var demo = new DemoBuilder(Empty(region, now), now, resources);
        switch (region)
        {
            case Main:
                FillMain(demo, now);
                break;
            case West:
                demo.Add("west-apps", ServiceNamespaceValues.Appstream, 3, 12, scaled =>
                {
                    scaled.Step("default-scale-out", 2, lower: 0, upper: null, cooldown: 120);
                    scaled.Action("business-hours", Mornings, Pacific, 3, 12);
                    scaled.Action("nights", Evenings, Pacific, 3, 6);
                });
                break;
        }

        return demo.Finish();
    }

    private static void FillMain(DemoBuilder demo, DateTimeOffset now)
    {
        demo.Add("prod-apps", ServiceNamespaceValues.Appstream, 5, 20, scaled =>
        {
            scaled.Tracking("keep-80-percent", 80, outCooldown: 120, inCooldown: 600);
            scaled.Action("office-hours", Mornings, Eastern, 5, 20);
            scaled.Action("evenings", Evenings, Eastern, 5, 10);
            scaled.Scaled(7, now.AddHours(-26), isOut: true);
            scaled.Scaled(5, now.AddHours(-25), isOut: false);
            scaled.AtMinimum(now.AddHours(-24));
        });
        demo.Add("shared-desktops", ServiceNamespaceValues.Appstream, 8, 48, scaled =>
        {
            scaled.Step("default-scale-out", 2, lower: 0, upper: null, cooldown: 120);
            scaled.Step("default-scale-in", -1, lower: null, upper: 0, cooldown: 360);
        });
        demo.Add("sales-apps", ServiceNamespaceValues.Workspaces, 10, 40, scaled =>
        {
            scaled.Step("default-scale-out", 2, lower: 0, upper: null, cooldown: 120);
            scaled.Action("mornings", Mornings, Eastern, 10, 40);
            scaled.Action("evenings", Evenings, Eastern, 10, 20);
        });
    }
}
