using System.Collections.Immutable;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// The initial data of the emulator: a small account with projects, sessions, and uploads. The IDs are the same each time the emulator
/// starts.
/// </summary>
internal static class DemoData
{
    public static DeviceFarmStore Create(DateTimeOffset now, bool empty)
    {
        var store = new DeviceFarmStore { Account = Account(empty), Devices = [.. DemoDevices.Public] };
        return empty ? store : Fill(store, now);
    }

    private static DeviceFarmStore Fill(DeviceFarmStore store, DateTimeOffset now)
    {
        var shop = Project(1, "Retail App", now.AddDays(-90));
        var bank = Project(2, "Banking App", now.AddDays(-30)) with
        {
            DefaultJobTimeoutMinutes = 150,
            VpcConfig = new VpcConfig { VpcId = "vpc-0a1b2c3d", SubnetIds = ["subnet-0a1b2c3d"], SecurityGroupIds = ["sg-0a1b2c3d"] },
            EnvironmentVariables = [new EnvironmentVariable { Name = "STAGE", Value = "test" }],
        };
        store = store with
        {
            Projects = new[] { shop, bank }.Select((project, index) => new EmulatedProject(project.Arn!, index + 1, project))
                .ToImmutableDictionary(project => project.Arn),
            Devices = [.. store.Devices, DemoDevices.Private],
            VpceConfigurations = [Endpoint(1, "orders-api", "orders.internal.example.com"),
                Endpoint(2, "ledger-api", "ledger.internal.example.com")],
            Created = 100,
        };
        foreach (var upload in Uploads(shop.Arn!, bank.Arn!, now))
            store = store.With(upload);
        foreach (var session in Sessions(shop.Arn!, bank.Arn!, now))
            store = store.With(session);
        return store.WithTags(bank.Arn!, [Tag("team", "payments"), Tag("stage", "test")])
            .WithTags(Names.Session(bank.Arn!, Identity.FixedId("session 25")), [Tag("release", "1.0")]);
    }

    // The account has unmetered Android slots, so that the running demo session doesn't use a metered slot.
    private static AccountSettings Account(bool empty)
    {
        var slots = empty ? 0 : 2;
        return new AccountSettings
        {
            AwsAccountNumber = Identity.Account,
            UnmeteredDevices = new Dictionary<string, int> { [DevicePlatformValues.Android] = slots, [DevicePlatformValues.Ios] = 0 },
            UnmeteredRemoteAccessDevices = new Dictionary<string, int>
            {
                [DevicePlatformValues.Android] = slots,
                [DevicePlatformValues.Ios] = 0,
            },
            MaxJobTimeoutMinutes = 150,
            DefaultJobTimeoutMinutes = 150,
            MaxSlots = new Dictionary<string, int>
            {
                [Identity.FixedId("offering android")] = 100,
                [Identity.FixedId("offering ios")] = 100,
            },
            TrialMinutes = new TrialMinutes { Total = 1000, Remaining = empty ? 1000 : 412.5 },
            SkipAppResign = false,
        };
    }

    private static Project Project(int number, string name, DateTimeOffset created) => new()
    {
        Arn = Names.Project(Identity.FixedId($"project {number}")),
        Name = name,
        Created = created,
    };

    private static Tag Tag(string key, string value) => new() { Key = key, Value = value };

    private static VPCEConfiguration Endpoint(int number, string name, string host) => new()
    {
        Arn = Names.VpceConfiguration(Identity.FixedId($"vpce {number}")),
        VpceConfigurationName = name,
        VpceServiceName = $"com.amazonaws.vpce.us-west-2.vpce-svc-0a1b2c3d4e5f6071{number}",
        ServiceDnsName = host,
        VpceConfigurationDescription = "A private service that the tested apps call",
    };

    private static IEnumerable<EmulatedUpload> Uploads(string shop, string bank, DateTimeOffset now)
    {
        yield return Upload(11, shop, "retail-2.4.0.apk", UploadTypeValues.AndroidApp, now.AddDays(-3));
        yield return Upload(12, shop, "retail-2.4.0.ipa", UploadTypeValues.IosApp, now.AddDays(-3));
        yield return Upload(13, shop, "retail-2.5.0-broken.apk", UploadTypeValues.AndroidApp, now.AddDays(-1)) with
        {
            Status = UploadStatusValues.Failed,
            Message = UploadRules.FindFailure(UploadTypeValues.AndroidApp, "<h"u8, 512),
            Metadata = null,
        };
        yield return Upload(14, bank, "banking-1.0.apk", UploadTypeValues.AndroidApp, now.AddHours(-5));
    }

    private static EmulatedUpload Upload(int order, string project, string name, string type, DateTimeOffset created)
    {
        var upload = new EmulatedUpload
        {
            Arn = Names.Upload(project, Identity.FixedId($"upload {order}")),
            ProjectArn = project,
            Order = order,
            Created = created,
            Name = name,
            Type = type,
            ContentType = "application/octet-stream",
            Status = UploadStatusValues.Succeeded,
        };
        return upload with { Metadata = UploadRules.Metadata(upload) };
    }

    private static IEnumerable<EmulatedSession> Sessions(string shop, string bank, DateTimeOffset now)
    {
        yield return Ended(21, shop, "Checkout smoke test", "Google Pixel 8", now.AddDays(-6), 11.77, ExecutionResultValues.Passed,
            BillingMethodValues.Metered);
        yield return Ended(22, shop, "Crash on rotation", "Apple iPhone 14", now.AddDays(-4), 2.9, ExecutionResultValues.Stopped,
            BillingMethodValues.Metered);
        yield return Ended(23, shop, "Overnight soak", "Samsung Galaxy S24 Ultra", now.AddDays(-2), 150, ExecutionResultValues.Stopped,
            BillingMethodValues.Unmetered) with
        {
            Message = EmulatedDeviceFarmMessages.MaximumDuration,
        };
        yield return Ended(24, bank, "Login with fingerprint", "Samsung Galaxy Tab S9", now.AddDays(-1), 4.2,
            ExecutionResultValues.Errored, BillingMethodValues.Metered) with
        {
            Running = null,
            Message = EmulatedDeviceFarmMessages.PreparationFailed,
        };
        yield return Session(25, bank, "Release candidate", "Google Pixel 7a", now.AddMinutes(-12), BillingMethodValues.Unmetered) with
        {
            Status = ExecutionStatusValues.Running,
            Started = now.AddMinutes(-12).AddSeconds(6),
            Running = now.AddMinutes(-10),
            DeviceMinutes = new DeviceMinutes { Total = 0, Metered = 0, Unmetered = 0 },
            AppArn = Names.Upload(bank, Identity.FixedId("upload 14")),
        };
    }

    private static EmulatedSession Ended(
        int order, string project, string name, string device, DateTimeOffset created, double minutes, string result, string billing)
    {
        var started = created.AddSeconds(8);
        return Session(order, project, name, device, created, billing) with
        {
            Status = ExecutionStatusValues.Completed,
            Result = result,
            Started = started,
            Running = started.AddMinutes(1.9),
            Stopped = started.AddMinutes(minutes),
            DeviceMinutes = Billing.Minutes(started, started.AddMinutes(minutes), billing),
        };
    }

    private static EmulatedSession Session(
        int order, string project, string name, string device, DateTimeOffset created, string billing) => new()
        {
            Arn = Names.Session(project, Identity.FixedId($"session {order}")),
            ProjectArn = project,
            DeviceArn = Names.Device(Names.FixedDeviceId(device)),
            Order = order,
            Created = created,
            Name = name,
            Status = ExecutionStatusValues.Pending,
            BillingMethod = billing,
            Secret = Identity.NewSecret(),
            InteractionMode = InteractionModeValues.Interactive,
        };
}
