using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// The images in the demo data. The public images are also available in an account without resources, because these images belong to AWS.
/// </summary>
internal static class DemoImages
{
    private static readonly string[] Ordinary = ["General Purpose", "Compute Optimized", "Memory Optimized"];

    // AWS's sample images. The names of the sample images come from examples for the Terraform provider and for other tools.
    private static readonly string[] Samples =
    [
        "Amazon-AppStream2-Sample-Image-02-04-2019",
        "Amazon-AppStream2-Sample-Image-03-11-2023",
        "Amazon-AppStream2-Sample-Image-06-17-2024",
    ];

    private static readonly string[] All = [.. Ordinary, "Graphics G4", "Graphics G5", "Graphics G6"];

    public static IEnumerable<Image> Public(string region, DateTimeOffset now) =>
    [
        Public(region, "AppStream-WinServer2019-10-05-2025", PlatformTypeValues.WindowsServer2019, Ordinary, now),
        Public(region, "AppStream-WinServer2022-10-05-2025", PlatformTypeValues.WindowsServer2022, Ordinary, now),
        Public(region, "AppStream-Graphics-G4dn-WinServer2022-10-05-2025", PlatformTypeValues.WindowsServer2022, All, now),
        Public(region, "AppStream-AmazonLinux2-09-12-2025", PlatformTypeValues.AmazonLinux2, Ordinary, now),
        Public(region, "AppStream-SampleApps-WinServer2019-10-05-2025", PlatformTypeValues.WindowsServer2019, Ordinary, now) with
        {
            Applications = [App("Notepad++", "notepad++.exe"), App("Firefox", "firefox.exe")],
        },
        .. Samples.Select(name => Public(region, name, PlatformTypeValues.WindowsServer2019, Ordinary, now) with
        {
            Applications = [App("Notepad++", "notepad++.exe"), App("Firefox", "firefox.exe")],
            LatestAppstreamAgentVersion = name == Samples[^1]
                ? LatestAppstreamAgentVersionValues.True
                : LatestAppstreamAgentVersionValues.False,
        }),
    ];

    /// <summary>Returns the images that the account owns, and one image that another account shares with it.</summary>
    public static IEnumerable<Image> Own(string region, DateTimeOffset now)
    {
        var apps = Private("apps-2025-10", "Office and browser", now.AddDays(-40)) with
        {
            Applications = [App("Writer", "swriter.exe"), App("Firefox", "firefox.exe"), App("Inventory", "inventory.exe")],
        };
        yield return apps;
        yield return Private("cad-2025-09", "CAD workstation", now.AddDays(-60)) with
        {
            SupportedInstanceFamilies = All,
            Applications = [App("FreeCAD", "freecad.exe")],
        };
        yield return apps with
        {
            Name = "apps-2025-12",
            Arn = Names.Image(region, "apps-2025-12"),
            DisplayName = "Office and browser, tested",
            CreatedTime = now.AddDays(-2),
        };
        yield return Private("apps-2025-11", "Office and browser, next", now.AddMinutes(-20)) with
        {
            State = ImageStateValues.Pending,
            Applications = null,
        };
        yield return Private("apps-2025-08", "Office and browser, failed", now.AddDays(-100)) with
        {
            State = ImageStateValues.Failed,
            Applications = null,
            StateChangeReason = new ImageStateChangeReason
            {
                Code = ImageStateChangeReasonCodeValues.ImageBuilderNotAvailable,
                Message = "The image builder stopped.",
            },
        };
        yield return apps with
        {
            Name = "partner-tools",
            Arn = Names.SharedImage(region, "partner-tools"),
            DisplayName = "Tools of a partner",
            Visibility = VisibilityTypeValues.Shared,
            ImagePermissions = new ImagePermissions { AllowFleet = true, AllowImageBuilder = false },
        };

        Image Private(string name, string title, DateTimeOffset created) => new()
        {
            Name = name,
            Arn = Names.Image(region, name),
            BaseImageArn = Names.PublicImage(region, "AppStream-WinServer2022-10-05-2025"),
            DisplayName = title,
            State = ImageStateValues.Available,
            Visibility = VisibilityTypeValues.Private,
            ImageBuilderSupported = true,
            ImageBuilderName = "builder-1",
            Platform = PlatformTypeValues.WindowsServer2022,
            CreatedTime = created,
            AppstreamAgentVersion = "10-05-2025",
            SupportedInstanceFamilies = Ordinary,
            ImageSharedWithOthers = ImageSharedWithOthersValues.False,
            ImageType = ImageTypeValues.Custom,
        };
    }

    private static Image Public(string region, string name, string platform, string[] families, DateTimeOffset now) => new()
    {
        Name = name,
        Arn = Names.PublicImage(region, name),
        DisplayName = name,
        State = ImageStateValues.Available,
        Visibility = VisibilityTypeValues.Public,
        ImageBuilderSupported = true,
        Platform = platform,
        CreatedTime = now.AddDays(-45),
        PublicBaseImageReleasedDate = now.AddDays(-45),
        AppstreamAgentVersion = "10-05-2025",
        LatestAppstreamAgentVersion = LatestAppstreamAgentVersionValues.True,
        SupportedInstanceFamilies = families,
        ImageType = ImageTypeValues.Native,
    };

    private static Application App(string name, string program) => new()
    {
        Name = name,
        DisplayName = name,
        LaunchPath = $@"C:\Program Files\{name}\{program}",
        Enabled = true,
        Platforms = [PlatformTypeValues.WindowsServer2022],
    };
}
