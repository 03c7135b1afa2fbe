using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests the registration, listing, and deregistration of directories.</summary>
public sealed class DirectoryTests : WorkSpacesTest
{
    private static RegisterWorkspaceDirectoryRequest ForPools => new()
    {
        WorkspaceType = "POOLS",
        WorkspaceDirectoryName = "test",
        WorkspaceDirectoryDescription = "For tests",
        UserIdentityType = "CUSTOMER_MANAGED",
    };

    [Fact]
    public async Task The_demo_data_has_both_directory_types_and_one_in_ERROR()
    {
        var directories = await Directories();
        Assert.Equal([("sales", "POOLS", "REGISTERED"), ("engineering", "POOLS", "REGISTERED"), ("lab", "POOLS", "ERROR"),
            (null, "PERSONAL", "REGISTERED")],
            directories.Select(directory => (directory.WorkspaceDirectoryName, directory.WorkspaceType, directory.State)));
        Assert.Matches("^wsd-[0-9a-z]{8,63}$", directories[0].DirectoryId);
        Assert.Matches("^d-[0-9a-f]{10}$", directories[3].DirectoryId);
        Assert.Contains("lab.example.com", directories[2].ErrorMessage);
        Assert.Equal(("ENABLED", "CUSTOMER_MANAGED"), (directories[0].SamlProperties!.Status, directories[0].DirectoryType));
        Assert.NotEmpty(directories[0].StreamingProperties!.UserSettings!);
        Assert.Equal(("SIMPLE_AD", "AWS_DIRECTORY_SERVICE"), (directories[3].DirectoryType, directories[3].UserIdentityType));
    }

    [Fact]
    public async Task A_directory_for_pools_is_created_and_becomes_REGISTERED()
    {
        var answer = await Register(ForPools with
        {
            SubnetIds = ["subnet-12345678", "subnet-0123456789abcdef0"],
            ActiveDirectoryConfig = new ActiveDirectoryConfig
            {
                DomainName = "test.example.com",
                ServiceAccountSecretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:test-Ab12Cd",
            },
            Tags = [Tag("a", "b")],
        });
        Assert.Equal("REGISTERING", answer.State);
        Assert.Matches("^wsd-[0-9a-z]{8,63}$", answer.DirectoryId);
        Host.Advance(59);
        Assert.Equal("REGISTERING", (await Directory("test")).State);
        Host.Advance(1);
        var directory = await Directory("test");
        Assert.Equal(("REGISTERED", "For tests", "POOLS", "test.example.com"), (directory.State, directory.WorkspaceDirectoryDescription,
            directory.WorkspaceType, directory.ActiveDirectoryConfig!.DomainName));
        Assert.Equal(["subnet-12345678", "subnet-0123456789abcdef0"], directory.SubnetIds);
        Assert.Equal([("a", "b")], await Tags(answer.DirectoryId));
        await Create((await NewPool()) with { DirectoryId = answer.DirectoryId });
    }

    [Fact]
    public async Task A_directory_for_pools_has_no_settings_of_personal_WorkSpaces()
    {
        await Register(ForPools);
        var properties = (await Directory("test")).WorkspaceCreationProperties!;
        Assert.Equal(
            (false, null, null),
            (properties.EnableInternetAccess, properties.UserEnabledAsLocalAdministrator, properties.EnableMaintenanceMode));
        properties = (await Directories()).Single(directory => directory.WorkspaceType == "PERSONAL").WorkspaceCreationProperties!;
        Assert.Equal((true, true), (properties.UserEnabledAsLocalAdministrator, properties.EnableMaintenanceMode));
    }

    [Fact]
    public async Task A_new_directory_has_the_default_relay_state()
    {
        await Register(ForPools);
        Assert.Equal(
            ("DISABLED", "RelayState"),
            ((await Directory("test")).SamlProperties!.Status, (await Directory("test")).SamlProperties!.RelayStateParameterName));
    }

    [Fact]
    public async Task A_Directory_Service_directory_keeps_its_id()
    {
        var answer = await Register(new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-9876543210", EnableSelfService = true });
        Assert.Equal(("d-9876543210", "REGISTERING"), (answer.DirectoryId, answer.State));
        Host.Advance(60);
        var directory = (await Directories())[^1];
        Assert.Equal(("d-9876543210", "REGISTERED", "PERSONAL", "ENABLED"), (directory.DirectoryId, directory.State,
            directory.WorkspaceType, directory.SelfservicePermissions!.RebuildWorkspace));
    }

    [Fact]
    public async Task A_registration_can_fail()
    {
        await Register(new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-bad0000001" });
        var made = await Register(ForPools with
        {
            ActiveDirectoryConfig = new ActiveDirectoryConfig
            {
                DomainName = "nowhere.invalid",
                ServiceAccountSecretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:test-Ab12Cd",
            },
        });
        Host.Advance(60);
        var failed = (await Directories()).Skip(4).ToList();
        Assert.All(failed, directory => Assert.Equal("ERROR", directory.State));
        Assert.Contains("subnets", failed[0].ErrorMessage);
        Assert.Contains("nowhere.invalid", failed[1].ErrorMessage);
        await Deregister(made.DirectoryId);
    }

    [Fact]
    public async Task Invalid_registrations_are_rejected()
    {
        var known = (await Directories())[3].DirectoryId;
        var personal = ForPools with { WorkspaceType = "PERSONAL" };
        foreach (var (input, error) in new[]
        {
            (new RegisterWorkspaceDirectoryRequest(), "InvalidParameterValuesException"),
            (ForPools with { WorkspaceDirectoryName = null }, "InvalidParameterValuesException"),
            (ForPools with { WorkspaceDirectoryDescription = null }, "InvalidParameterValuesException"),
            (ForPools with { UserIdentityType = null }, "InvalidParameterValuesException"),
            (ForPools with { DirectoryId = "d-9876543210" }, "InvalidParameterValuesException"),
            (ForPools with { UserIdentityType = "AWS_DIRECTORY_SERVICE" }, "InvalidParameterValuesException"),
            (ForPools with { Tenancy = "DEDICATED" }, "InvalidParameterValuesException"),
            (ForPools with { WorkspaceDirectoryName = "sales" }, "ResourceAlreadyExistsException"),
            (ForPools with { SubnetIds = ["subnet-12345678"] }, "OperationNotSupportedException"),
            (ForPools with { SubnetIds = ["subnet-12345678", "subnet-12345678"] }, "OperationNotSupportedException"),
            (personal with { UserIdentityType = "AWS_IAM_IDENTITY_CENTER" }, "InvalidParameterValuesException"),
            (new RegisterWorkspaceDirectoryRequest { DirectoryId = known }, "ResourceAlreadyExistsException"),
            (new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-0000000001" }, "ResourceNotFoundException"),
            (new RegisterWorkspaceDirectoryRequest { DirectoryId = "wsd-00000001" }, "ResourceNotFoundException"),
        })
            Assert.Equal((input, error), (input, await Refused(WorkSpacesOperations.RegisterWorkspaceDirectory, input)));
        var (type, message) = await Host.Refused(
            WorkSpacesOperations.RegisterWorkspaceDirectory, new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-1ac0000001" });
        Assert.Equal(("InvalidResourceStateException",
            "The specified directory is not in a valid state. Confirm that the directory has a status of Active, and try again."),
            (type, message));
        Assert.Equal(4, (await Directories()).Count);
    }

    [Fact]
    public async Task An_Identity_Center_directory_requires_an_instance_ARN()
    {
        var answer = await Register(ForPools with
        {
            WorkspaceType = "PERSONAL",
            UserIdentityType = "AWS_IAM_IDENTITY_CENTER",
            IdcInstanceArn = "arn:aws:sso:::instance/ssoins-1234567890abcdef",
        });
        Assert.StartsWith("wsd-", answer.DirectoryId);
        var directory = await Directory("test");
        Assert.Equal(("AWS_IAM_IDENTITY_CENTER", "arn:aws:sso:::instance/ssoins-1234567890abcdef"),
            (directory.DirectoryType, directory.IDCConfig!.InstanceArn));
    }

    [Fact]
    public async Task The_default_role_and_the_quota_are_settings()
    {
        Restart("WorkspacesDefaultRole=Missing");
        Assert.Equal("WorkspacesDefaultRoleNotFoundException", await Refused(WorkSpacesOperations.RegisterWorkspaceDirectory, ForPools));
        Restart("DirectoryQuota=5");
        await Register(ForPools);
        Assert.Equal("ResourceLimitExceededException", await Refused(
            WorkSpacesOperations.RegisterWorkspaceDirectory, ForPools with { WorkspaceDirectoryName = "other" }));
    }

    [Fact]
    public async Task A_deregistered_directory_is_listed_for_a_moment_and_then_removed()
    {
        const string id = "d-9067000001";
        await Register(new RegisterWorkspaceDirectoryRequest { DirectoryId = id });
        Host.Advance(60);
        await Deregister(id);
        Assert.Equal("DEREGISTERING", await StateOf(id));
        Assert.Equal("InvalidResourceStateException", await Refused(
            WorkSpacesOperations.DeregisterWorkspaceDirectory, new DeregisterWorkspaceDirectoryRequest { DirectoryId = id }));
        Assert.Equal("InvalidResourceStateException", await Refused(
            WorkSpacesOperations.RegisterWorkspaceDirectory, new RegisterWorkspaceDirectoryRequest { DirectoryId = id }));
        Host.Advance(60);
        Assert.Equal("DEREGISTERED", await StateOf(id));
        Host.Advance(5);
        Assert.Null(await StateOf(id));
        Assert.Equal(
            "ResourceNotFoundException", await Refused(WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = id }));
        await Register(new RegisterWorkspaceDirectoryRequest { DirectoryId = id });
    }

    [Fact]
    public async Task A_directory_with_pools_cannot_be_deregistered()
    {
        var id = (await Directory("engineering")).DirectoryId;
        var input = new DeregisterWorkspaceDirectoryRequest { DirectoryId = id };
        var answer = await Host.Send(WorkSpacesOperations.DeregisterWorkspaceDirectory, $$"""{"DirectoryId":"{{id}}"}""");
        Assert.Equal("OperationNotSupportedException", answer.Type);
        Assert.Equal(answer.Message, (string?)answer.Json["reason"]);
        var pool = await Pool("engineering");
        await Stop(pool);
        Host.Advance(120);
        await Terminate(pool);
        Assert.Equal("OperationNotSupportedException", await Refused(WorkSpacesOperations.DeregisterWorkspaceDirectory, input));
        Host.Advance(60);
        await Deregister(id);
    }

    [Fact]
    public async Task A_REGISTERING_directory_cannot_be_deregistered()
    {
        var id = (await Register(ForPools)).DirectoryId;
        Assert.Equal("InvalidResourceStateException", await Refused(
            WorkSpacesOperations.DeregisterWorkspaceDirectory, new DeregisterWorkspaceDirectoryRequest { DirectoryId = id }));
        Assert.Equal("ResourceNotFoundException", await Refused(
            WorkSpacesOperations.DeregisterWorkspaceDirectory, new DeregisterWorkspaceDirectoryRequest { DirectoryId = "wsd-000000000" }));
    }

    [Fact]
    public async Task Directories_are_found_by_id_name_and_filter()
    {
        var all = await Directories();
        Assert.Equal(["lab"], Names(await Directories(new() { DirectoryIds = [all[2].DirectoryId!, "wsd-000000000"] })));
        Assert.Equal(["sales", "lab"], Names(await Directories(new() { WorkspaceDirectoryNames = ["lab", "sales", "nobody"] })));
        Assert.Equal([null], Names(await Directories(new() { Filters = [Filter("WORKSPACE_TYPE", "PERSONAL")] })));
        Assert.Equal(
            ["sales", "engineering", "lab"], Names(
                await Directories(new() { Filters = [Filter("USER_IDENTITY_TYPE", "CUSTOMER_MANAGED")] })));
        Assert.Empty(await Directories(new()
        {
            Filters = [Filter("WORKSPACE_TYPE", "PERSONAL", "POOLS"), Filter("USER_IDENTITY_TYPE", "AWS_IAM_IDENTITY_CENTER")],
        }));
        Assert.Equal("InvalidParameterValuesException", await Refused(WorkSpacesOperations.DescribeWorkspaceDirectories,
            new DescribeWorkspaceDirectoriesRequest { DirectoryIds = [all[0].DirectoryId!], WorkspaceDirectoryNames = ["sales"] }));
    }

    [Fact]
    public async Task Directories_are_returned_in_pages()
    {
        var pages = await Pages(async token =>
        {
            var page = await Host.Call(WorkSpacesOperations.DescribeWorkspaceDirectories,
                new DescribeWorkspaceDirectoriesRequest { Limit = 1, NextToken = token });
            return (page.Directories, page.NextToken);
        });
        Assert.Equal(["sales", "engineering", "lab", null], pages.Select(page => Assert.Single(page).WorkspaceDirectoryName));
    }

    private Task<RegisterWorkspaceDirectoryResult> Register(RegisterWorkspaceDirectoryRequest input) =>
        Host.Call(WorkSpacesOperations.RegisterWorkspaceDirectory, input);

    private Task<EmptyResponse> Deregister(string? id) =>
        Host.Call(WorkSpacesOperations.DeregisterWorkspaceDirectory, new DeregisterWorkspaceDirectoryRequest { DirectoryId = id });

    private async Task<string?> StateOf(string? id) =>
        (await Directories(new() { DirectoryIds = [id!] })).SingleOrDefault()?.State;

    private static IEnumerable<string?> Names(IEnumerable<WorkspaceDirectory> directories) =>
        directories.Select(directory => directory.WorkspaceDirectoryName);

    private static DescribeWorkspaceDirectoriesFilter Filter(string name, params string[] values) => new() { Name = name, Values = values };
}
