using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Creates the directories of the demo account in a Region: directories for pools (one of them with a failed registration), and a directory
/// for personal desktops.
/// </summary>
internal static class DemoDirectories
{
    public static string Id(string name, string region) => "wsd-" + ShortIds.Fixed($"directory {region} {name}", 9);

    public static IEnumerable<EmulatedDirectory> All(string region)
    {
        var sales = ForPools(region, "sales", "Directory of the sales pools");
        var lab = ForPools(region, "lab", "Directory of a lab that has moved", "lab.example.com");
        WorkspaceDirectory[] directories =
        [
            sales with
            {
                SamlProperties = new SamlProperties
                {
                    Status = SamlStatusValues.Enabled,
                    UserAccessUrl = "https://sso.example.com/workspaces/sales",
                    RelayStateParameterName = "RelayState",
                },
            },
            ForPools(region, "engineering", "Directory of the engineering pools", "eng.example.com"),
            lab with { State = WorkspaceDirectoryStateValues.Error, ErrorMessage = "The domain lab.example.com could not be reached." },
            Personal(region),
        ];
        return directories.Select((directory, index) =>
            new EmulatedDirectory { Id = directory.DirectoryId!, Order = index + 1, Value = directory });
    }

    private static WorkspaceDirectory ForPools(string region, string name, string description, string? domain = null) => Registered(
        region, Id(name, region), new RegisterWorkspaceDirectoryRequest
        {
            WorkspaceType = WorkspaceTypeValues.Pools,
            WorkspaceDirectoryName = name,
            WorkspaceDirectoryDescription = description,
            UserIdentityType = UserIdentityTypeValues.CustomerManaged,
            SubnetIds = Subnets(region),
            ActiveDirectoryConfig = domain is null ? null : new ActiveDirectoryConfig
            {
                DomainName = domain,
                ServiceAccountSecretArn = $"arn:aws:secretsmanager:{region}:{Identity.Account}:secret:service-account-Ab12Cd",
            },
        });

    private static WorkspaceDirectory Personal(string region)
    {
        var id = "d-" + Identity.FixedHex($"directory {region} corp", 10);
        var input = new RegisterWorkspaceDirectoryRequest { DirectoryId = id, EnableSelfService = true, SubnetIds = Subnets(region) };
        return Registered(region, id, input) with { DnsIpAddresses = ["10.0.0.10", "10.0.1.10"], CustomerUserName = "Administrator" };
    }

    private static WorkspaceDirectory Registered(string region, string id, RegisterWorkspaceDirectoryRequest input) =>
        DirectoryRules.Make(input, id, region) with { State = WorkspaceDirectoryStateValues.Registered };

    private static string[] Subnets(string region) =>
        ["subnet-" + Identity.FixedHex($"subnet a {region}", 17), "subnet-" + Identity.FixedHex($"subnet b {region}", 17)];
}
