using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The initial data of the emulator: an account that has resources in only three Regions.</summary>
internal static class DemoData
{
    private const string Main = "us-east-1";

    public static readonly IReadOnlyList<string> Regions = [Main, "us-west-2", "eu-west-1"];

    public static AppStreamStore Create(string region, DateTimeOffset now, bool empty, EmulatorSettings settings)
    {
        var store = new AppStreamStore { Region = region, Images = [.. DemoImages.Public(region, now)] };
        var filled = !empty && Regions.Contains(region);
        if (filled)
            store = store with { Images = [.. store.Images, .. DemoImages.Own(region, now)] };
        var builder = new DemoBuilder(store, now, settings);
        if (filled)
            Fill(builder, region);
        if (region == Main && settings.AppStreamSessions > 0)
            DemoLoad.AddSessions(builder, settings.AppStreamSessions);
        if (Regions.Contains(region))
            DemoLoad.AddFleets(builder, settings.AppStreamFleets);
        return builder.Store;
    }

    /// <summary>
    /// Returns the number of fleets that the emulator settings add to a Region. For each of these fleets, a stack is also added to the
    /// Region. The added fleets and stacks don't count toward the quotas.
    /// </summary>
    public static int ExtraFleets(string region, EmulatorSettings settings) =>
        (Regions.Contains(region) ? settings.AppStreamFleets : 0) + (region == Main && settings.AppStreamSessions > 0 ? 1 : 0);

    private static void Fill(DemoBuilder demo, string region)
    {
        switch (region)
        {
            case Main:
                FillMain(demo);
                break;
            case "us-west-2":
                demo.Fleet("west-apps", 3, "Apps for the west");
                demo.Stack("west-stack", "west-apps", "Apps");
                demo.Session("west-stack", "west-apps", AuthenticationTypeValues.Api, "erin", connected: true, minutes: 42);
                demo.Session("west-stack", "west-apps", AuthenticationTypeValues.Saml, "frank@example.com", connected: false, minutes: 190);
                demo.Fleet("west-batch", 1, "Night jobs", fleet => fleet with { StreamView = StreamViewValues.Desktop },
                    FleetStateValues.Stopped);
                break;
            default:
                demo.Fleet("prod-apps", 2, "Apps for Europe", fleet => fleet with { MaxSessionsPerInstance = 5 });
                demo.Stack("prod-stack", "prod-apps", "Apps");
                demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.Saml, "gitte@example.com", connected: true, minutes: 75);
                demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.Saml, "hugo@example.com", connected: true, minutes: 12);
                demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.AwsAd, "ines@corp.example.com", connected: false,
                    minutes: 260);
                demo.Fleet("eu-cad", 1, "CAD for Europe", fleet => fleet with { FleetType = FleetTypeValues.OnDemand },
                    FleetStateValues.Stopped);
                demo.Stack("eu-cad-stack", "eu-cad", "CAD");
                break;
        }
    }

    private static void FillMain(DemoBuilder demo)
    {
        demo.Fleet("prod-apps", 5, "Production apps");
        demo.Stack("prod-stack", "prod-apps", "Apps", new() { ["Environment"] = "prod", ["CostCenter"] = "1207" });
        demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.Api, "alice", connected: true, minutes: 95);
        demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.Api, "bob", connected: false, minutes: 240);
        demo.Session("prod-stack", "prod-apps", AuthenticationTypeValues.Saml, "carol@example.com", connected: true, minutes: 15);
        demo.Fleet("prod-cad", 3, "CAD workstations", fleet => fleet with
        {
            FleetType = FleetTypeValues.OnDemand,
            InstanceType = "stream.graphics.g4dn.xlarge",
            ImageName = "cad-2025-09",
            ImageArn = Names.Image(Main, "cad-2025-09"),
            StreamView = StreamViewValues.Desktop,
            IamRoleArn = $"arn:aws:iam::{Identity.Account}:role/appstream-cad",
            DomainJoinInfo = new DomainJoinInfo
            {
                DirectoryName = "corp.example.com",
                OrganizationalUnitDistinguishedName = "OU=AppStream,DC=corp,DC=example,DC=com",
            },
        });
        demo.Stack("cad-stack", "prod-cad", "CAD");
        demo.Session("cad-stack", "prod-cad", AuthenticationTypeValues.AwsAd, "dave@corp.example.com", connected: true, minutes: 180);
        demo.Fleet("shared-desktops", 2, "Desktops that users share", fleet => fleet with
        {
            MaxSessionsPerInstance = 8,
            StreamView = StreamViewValues.Desktop,
            IdleDisconnectTimeoutInSeconds = 900,
        });
        demo.Stack("desktop-stack", "shared-desktops", "Desktops");
        demo.Session("desktop-stack", "shared-desktops", AuthenticationTypeValues.Userpool, "uma@example.com", connected: true,
            minutes: 33);
        demo.Session("desktop-stack", "shared-desktops", AuthenticationTypeValues.Userpool, "viktor@example.com", connected: false,
            minutes: 121);
        demo.Session("desktop-stack", "shared-desktops", AuthenticationTypeValues.Saml, "wanda@example.com", connected: true, minutes: 8);
        demo.Session("desktop-stack", "shared-desktops", AuthenticationTypeValues.Api, "kiosk-1", connected: true, minutes: 410);
        demo.Fleet("training", 0, "Classes", fleet => fleet with
        {
            FleetType = FleetTypeValues.Elastic,
            ImageName = null,
            ImageArn = null,
            Platform = PlatformTypeValues.AmazonLinux2,
            MaxConcurrentSessions = 20,
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-0a1b2c3d", "subnet-4e5f6a7b"], SecurityGroupIds = ["sg-0a1b2c3d"] },
        });
        demo.Stack("training-stack", "training", "Training");
        demo.Session("training-stack", "training", AuthenticationTypeValues.Userpool, "student-1@example.com", connected: true,
            minutes: 25);
        demo.Fleet("dev-apps", 1, "Apps in development", state: FleetStateValues.Stopped);
        demo.Stack("dev-stack", "dev-apps", "Apps");
        demo.Fleet("retired-apps", 1, "Retired applications", state: FleetStateValues.Stopped);
    }
}
