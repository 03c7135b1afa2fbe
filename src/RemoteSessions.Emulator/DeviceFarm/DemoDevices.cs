using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// The devices of the demo data. The public devices belong to AWS, so AWS lists them even for an account without resources.
/// </summary>
internal static class DemoDevices
{
    private const string Ready = DeviceAvailabilityValues.HighlyAvailable;

    public static IEnumerable<Device> Public { get; } =
    [
        Android("Google Pixel 9", "Pixel 9", "G2YBB", "Google", "15", Ready, 1080, 2424, 12),
        Android("Google Pixel 8", "Pixel 8", "GKWS6", "Google", "14", Ready, 1080, 2400, 8),
        Android("Samsung Galaxy S25", "Galaxy S25", "SM-S931U1", "Samsung", "15", Ready, 1080, 2340, 12),
        Android("Samsung Galaxy S24 Ultra", "Galaxy S24 Ultra", "SM-S928U1", "Samsung", "14", Ready, 1440, 3120, 12),
        Android("Google Pixel 7a", "Pixel 7a", "GWKK3", "Google", "13", DeviceAvailabilityValues.Available, 1080, 2400, 8),
        Android("OnePlus 12", "OnePlus 12", "CPH2583", "OnePlus", "14", DeviceAvailabilityValues.Busy, 1440, 3168, 16),
        Android("Samsung Galaxy Tab S9", "Galaxy Tab S9", "SM-X710", "Samsung", "14", DeviceAvailabilityValues.Available, 2560, 1600, 8,
            tablet: true),
        Android("Samsung Galaxy A10e", "Galaxy A10e", "SM-A102U", "Samsung", "9", DeviceAvailabilityValues.TemporaryNotAvailable,
            720, 1560, 2),
        Android("LG Stylo 5", "Stylo 5", "LM-Q720", "LG", "9", DeviceAvailabilityValues.Available, 1080, 2160, 3, remoteAccess: false),
        Apple("Apple iPhone 16", "iPhone 16", "A3081", "18.1", Ready, 1179, 2556),
        Apple("Apple iPhone 16 Pro", "iPhone 16 Pro", "A3083", "18.0", DeviceAvailabilityValues.Available, 1206, 2622),
        Apple("Apple iPhone 14", "iPhone 14", "A2649", "17.6.1", DeviceAvailabilityValues.Available, 1170, 2532),
        Apple("Apple iPad Pro 11 (M4)", "iPad Pro 11 (M4)", "A2836", "18.0", DeviceAvailabilityValues.Available, 1668, 2420, tablet: true),
        Apple("Apple iPad 10th Gen", "iPad 10th Gen", "A2696", "17.5.1", DeviceAvailabilityValues.Busy, 1640, 2360, tablet: true),
    ];

    /// <summary>A private device of the account, with two instances.</summary>
    public static Device Private
    {
        get
        {
            var device = Android("Samsung Galaxy S23 (Private)", "Galaxy S23", "SM-S911U1", "Samsung", "14",
                DeviceAvailabilityValues.Available, 1080, 2340, 8);
            return device with
            {
                FleetType = DeviceFarmValues.PrivateFleet,
                FleetName = "Checkout Lab",
                Instances = [Instance(device, 1), Instance(device, 2)],
            };
        }
    }

    private static DeviceInstance Instance(Device device, int number) => new()
    {
        Arn = Names.DeviceInstance(Identity.FixedId($"instance {number}")),
        DeviceArn = device.Arn,
        Labels = number == 1 ? ["checkout", "sim-card"] : ["checkout"],
        Status = InstanceStatusValues.Available,
        Udid = Names.FixedDeviceId($"udid {number}")[..16],
        InstanceProfile = new InstanceProfile
        {
            Arn = $"arn:aws:devicefarm:us-west-2:{Identity.Account}:instanceprofile:{Identity.FixedId("profile")}",
            Name = "Clean after use",
            Description = "Removes apps and reboots",
            PackageCleanup = true,
            ExcludeAppPackagesFromCleanup = ["com.example.keyboard"],
            RebootAfterUse = true,
        },
    };

    private static Device Android(
        string name, string model, string modelId, string maker, string os, string availability,
        int width, int height, int gigabytes, bool tablet = false, bool remoteAccess = true) => new()
        {
            Arn = Names.Device(Names.FixedDeviceId(name)),
            Name = name,
            Manufacturer = maker,
            Model = model,
            ModelId = modelId,
            FormFactor = tablet ? DeviceFormFactorValues.Tablet : DeviceFormFactorValues.Phone,
            Platform = DevicePlatformValues.Android,
            Os = os,
            Cpu = new CPU { Frequency = "MHz", Architecture = "ARM64", Clock = 2265.6 },
            Resolution = new Resolution { Width = width, Height = height },
            HeapSize = 536_870_912,
            Memory = gigabytes * 1_073_741_824L,
            Image = Names.FixedDeviceId("image " + name),
            RemoteAccessEnabled = remoteAccess,
            RemoteDebugEnabled = false,
            FleetType = DeviceFarmValues.PublicFleet,
            Availability = availability,
        };

    private static Device Apple(
        string name, string model, string modelId, string os, string availability, int width, int height, bool tablet = false) =>
        Android(name, model, modelId, "Apple", os, availability, width, height, 8, tablet) with
        {
            Platform = DevicePlatformValues.Ios,
            Cpu = new CPU { Frequency = "MHz", Architecture = "arm64e", Clock = 0 },
            HeapSize = 0,
        };
}
