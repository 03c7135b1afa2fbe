using System.Management.Automation;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// Tests each pool command with all kinds of input that can specify pools: IDs, names, wildcards, CSV rows, and objects (pools, sessions,
/// and directories).
/// </summary>
public sealed class PoolNameTests : WorkSpacesCmdletTest
{
    private const string InSales = "sales-apps sales-eu training";

    private static readonly string[] Acting = ["Start-WksPool", "Stop-WksPool", "Wait-WksPool", "Remove-WksPool"];

    public static TheoryData<string[], string, int> Queries => new()
    {
        { [], "engineering sales-apps sales-eu training", 1 },
        { ["sales-apps"], "sales-apps", 1 },
        { ["SALES-*"], "sales-apps sales-eu", 1 },
        { ["sales-apps", "train*"], "sales-apps training", 1 },
        { ["nobody*"], "", 1 },
        { ["id of sales-eu"], "sales-eu", 1 },
        { ["id of sales-eu", "id of engineering"], "engineering sales-eu", 1 },
        { ["id of sales-eu", "engineering"], "engineering sales-eu", 1 },
        { ["directory of sales-eu"], InSales, 1 },
        { ["directory of sales-eu", "engineering"], "engineering " + InSales, 1 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Pools_are_found_by_every_identifier(string[] names, string found, int calls)
    {
        var given = Named(names);
        var before = Calls("DescribeWorkspacesPools");
        var pools = Session.Run<WksPool>("Get-WksPool", given.Length == 0 ? [] : [("Name", given)]);
        Succeeded();
        Assert.Equal(found, Line(pools.Select(pool => pool.Name)));
        Assert.Equal(calls, Calls("DescribeWorkspacesPools") - before);
    }

    [Theory]
    [InlineData("State", "running", "engineering sales-apps")]
    [InlineData("RunningMode", "ALWAYS_ON", "engineering")]
    public void Pools_are_filtered(string parameter, string value, string found) =>
        Assert.Equal(found, Line(Session.Run<WksPool>("Get-WksPool", (parameter, value)).Select(pool => pool.Name)));

    [Fact]
    public void A_pool_object_has_flat_properties()
    {
        var pool = Pool("engineering");
        Assert.Equal(
            ("RUNNING", "ALWAYS_ON", 4, 4, 2, 2), (pool.State, pool.RunningMode, pool.Desired, pool.Actual, pool.Active, pool.Available));
        Assert.Equal(("ENABLED", "engineering", 900, 0, 57600), (pool.ApplicationSettings, pool.ApplicationSettingsGroup,
            pool.DisconnectTimeoutInSeconds, pool.IdleDisconnectTimeoutInSeconds, pool.MaxUserDurationInSeconds));
        Assert.StartsWith("wspool-app-settings-us-east-1-", pool.ApplicationSettingsS3Bucket, StringComparison.Ordinal);
        Assert.EndsWith($":workspacespool/{pool.PoolId}", pool.Arn, StringComparison.Ordinal);
        Assert.Equal(("engineering", "us-east-1", DateTimeKind.Local), ($"{pool}", pool.Region, pool.Created!.Value.Kind));
        Assert.Empty(pool.Errors);
        Assert.Equal("IMAGE_NOT_FOUND: The image of the pool's bundle does not exist.", $"{Pool("training").Errors}");
    }

    [Theory]
    [InlineData("nobody", "NameNotFound")]
    [InlineData("wspool-0123456789", "NameNotFound")]
    [InlineData("wsd-nobody123", "ResourceNotFoundException")]
    [InlineData("wspool-012345678", "ResourceNotFoundException")]
    public void A_missing_resource_is_an_error_in_every_command(string name, string id)
    {
        foreach (var command in Acting.Concat(["Get-WksPool", "Get-WksPoolSession", "Set-WksPool"]))
        {
            Session.Run(command, command switch
            {
                "Get-WksPoolSession" => [("PoolName", name)],
                "Set-WksPool" => [("Name", name), ("Description", "x")],
                "Wait-WksPool" => [("Name", name), ("TimeoutSeconds", 1)],
                "Stop-WksPool" => [("Name", name), ("Force", true)],
                "Remove-WksPool" => [("Name", name), ("Confirm", false)],
                _ => [("Name", name)],
            });
            Failed(id, ErrorCategory.ObjectNotFound, name, $"WorkSpaces pool '{name}' wasn't found in us-east-1.");
        }

        Assert.Equal(0, Calls("UpdateWorkspacesPool"));
    }

    [Fact]
    public void An_unknown_id_writes_one_error_and_the_others_are_processed()
    {
        var found = Session.Run<WksPool>("Get-WksPool", ("Name", Named("id of engineering").Append("wspool-000000000").ToArray()));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wspool-000000000");
        Assert.Equal("engineering", found.Single().Name);
    }

    [Fact]
    public void An_unknown_resource_is_an_error_even_if_AWS_returns_an_empty_list()
    {
        Begin(settings: "UnknownPoolId=EmptyList");
        Session.Run("Get-WksPool", ("Name", "wspool-000000000"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wspool-000000000",
            "WorkSpaces pool 'wspool-000000000' wasn't found in us-east-1.");
    }

    [Fact]
    public void A_piped_session_returns_its_pool_or_itself()
    {
        var session = SessionsIn("engineering")[0];
        Assert.Equal("engineering", Session.Pipe<WksPool>([session], "Get-WksPool").Single().Name);
        Assert.Equal(session.SessionId, Session.Pipe<WksPoolSession>([session], "Get-WksPoolSession").Single().SessionId);
        Succeeded();
    }

    [Fact]
    public void A_piped_directory_returns_its_pools_and_their_sessions()
    {
        var directory = Directory();
        Assert.Equal(InSales, Line(Session.Pipe<WksPool>([directory], "Get-WksPool").Select(pool => pool.Name)));
        Assert.Equal(5, Session.Pipe<WksPoolSession>([directory], "Get-WksPoolSession").Count);
        Succeeded();
    }

    [Fact]
    public void A_directory_without_pools_is_not_an_error_in_a_read_command()
    {
        var directories = Session.Run<WksDirectory>("Get-WksDirectory");
        Assert.Equal(4, directories.Count);
        Assert.Equal(4, Session.Pipe<WksPool>(directories, "Get-WksPool").Count);
        Succeeded();
        Assert.Equal(7, Session.Pipe<WksPoolSession>(directories, "Get-WksPoolSession").Count);
        Succeeded();
        var lab = Directory("lab").DirectoryId;
        Session.Run("Start-WksPool", ("Name", lab));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, lab);
    }

    [Fact]
    public void A_specified_directory_id_changes_all_of_its_pools()
    {
        Assert.Equal(
            InSales, Line(
                Session.Run<WksPool>("Start-WksPool", ("Name", Directory().DirectoryId), ("Wait", true), ("PassThru", true))
                    .Select(pool => pool.Name)));
        Succeeded();
    }

    [Fact]
    public void A_piped_pool_is_read_again()
    {
        var pool = Pool("engineering");
        Assert.Equal("engineering", Session.Pipe<WksPool>([pool], "Get-WksPool").Single().Name);
        Assert.Equal(2, Session.Pipe<WksPoolSession>([pool], "Get-WksPoolSession").Count);
        Acts("engineering", pool);
    }

    // A row that contains only Name and DirectoryId could identify either a pool or a directory with all of its pools.
    [Fact]
    public void An_ambiguous_row_with_a_name_and_a_directory_is_rejected()
    {
        var row = CmdletSession.Row(("Name", "sales-eu"), ("DirectoryId", Pool("sales-eu").DirectoryId));
        foreach (var command in Acting.Concat(["Get-WksPool", "Get-WksPoolSession", "Set-WksPool"]))
        {
            Assert.Empty(Session.Pipe<object>([row], command));
            var (id, record) = Session.Error;
            Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (id, record.CategoryInfo.Category));
        }

        NothingChanged();
    }

    [Fact]
    public void A_row_with_the_id_needs_no_name()
    {
        var id = Pool("engineering").PoolId;
        Acts("engineering", CmdletSession.Row(("PoolId", id), ("Region", "us-east-1")));
    }

    [Fact]
    public void A_piped_pool_is_changed_with_its_own_connection()
    {
        var west = Session.Run<WksPool>("Get-WksPool", ("Name", "sales-eu"), ("Region", "us-west-2")).Single();
        var started = Session.Pipe<WksPool>([west], "Start-WksPool", ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal((west.PoolId, "us-west-2", "RUNNING"), (started.PoolId, started.Region, started.State));
        Assert.Equal("STOPPED", Pool("sales-eu").State);
        Assert.Equal(12, Session.Run("Get-WksPool", ("Region", new[] { "us-east-1", "us-west-2", "eu-west-1" })).Count);
    }

    private void Acts(string pools, object piped)
    {
        var expected = pools.Split(' ').Length;
        Assert.Equal(
            pools, Line(Session.Pipe<WksPool>([piped], "Start-WksPool", ("Wait", true), ("PassThru", true)).Select(pool => pool.Name)));
        Assert.Equal(pools, Line(Session.Pipe<WksPool>([piped], "Wait-WksPool", ("For", "Running")).Select(pool => pool.Name)));
        Assert.Equal(
            pools, Line(
                Session.Pipe<WksPool>([piped], "Stop-WksPool", ("Force", true), ("Wait", true), ("PassThru", true))
                    .Select(pool => pool.Name)));
        Session.Pipe<object>([piped], "Remove-WksPool", ("Confirm", false));
        Succeeded();
        Assert.Equal(expected, Calls("TerminateWorkspacesPool"));
    }

    private string[] Named(params string[] names) => [.. names.Select(name => name.Split(" of ") switch
    {
        ["id", var pool] => Pool(pool).PoolId!,
        ["directory", var pool] => Pool(pool).DirectoryId!,
        _ => name,
    })];
}
