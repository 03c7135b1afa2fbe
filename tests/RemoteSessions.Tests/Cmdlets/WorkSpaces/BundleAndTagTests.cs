using System.Collections;
using System.Management.Automation;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests Get-WksBundle and the tags on pools, directories, and bundles.</summary>
public sealed class BundleAndTagTests : WorkSpacesCmdletTest
{
    public static TheoryData<(string, object?)[], int> Queries => new()
    {
        { [], 6 },
        { [("Owner", "AMAZON")], 13 },
        { [("Owner", "AMAZON"), ("ComputeType", "standard")], 4 },
        { [("Name", "Engineering*")], 2 },
        { [("Name", "sales desktop")], 1 },
        { [("State", new[] { "PENDING", "ERROR" })], 2 },
        { [("Name", "nobody*")], 0 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Bundles_are_found((string, object?)[] parameters, int found)
    {
        Assert.Equal(found, Session.Run("Get-WksBundle", parameters).Count);
        Succeeded();
        // The list of bundles that AMAZON owns has more than one page.
        Assert.Equal(parameters.Contains(("Owner", "AMAZON")) ? 2 : 1, Calls("DescribeWorkspaceBundles"));
    }

    [Fact]
    public void A_pool_or_an_id_returns_the_bundle()
    {
        var bundle = Session.Pipe<WksBundle>([Pool("engineering")], "Get-WksBundle").Single();
        Assert.Equal(("Engineering desktop", "POWER", "175", "100", "AVAILABLE", "REGULAR"),
            (bundle.Name, bundle.ComputeType, bundle.RootStorage, bundle.UserStorage, bundle.State, bundle.BundleType));
        Assert.Equal("Engineering desktop", $"{bundle}");
        var found = Session.Run<WksBundle>("Get-WksBundle", ("BundleId", new[] { bundle.BundleId, "wsb-000000000" }));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wsb-000000000",
            "WorkSpaces bundle 'wsb-000000000' wasn't found in us-east-1.");
        Assert.Equal(bundle.BundleId, found.Single().BundleId);
        Session.Run("Get-WksBundle", ("Name", "nobody"));
        Assert.Equal("NameNotFound", Session.Error.Id);
    }

    [Fact]
    public void Pools_directories_and_bundles_have_tags()
    {
        foreach (var resource in new object[]
            { Pool(), Directory(), Session.Run<WksBundle>("Get-WksBundle", ("Name", "Sales desktop")).Single() })
        {
            Session.Pipe<object>([resource], "Set-WksResourceTag", ("Tag", new Hashtable { ["Team"] = "Sales", ["Cost"] = "4711" }));
            Session.Pipe<object>([resource], "Set-WksResourceTag", ("Tag", new Hashtable { ["Cost"] = "4712" }));
            Succeeded();
            var tags = Session.Pipe<WksTag>([resource], "Get-WksResourceTag");
            Assert.Contains("Team=Sales", tags.Select(tag => $"{tag.Key}={tag.Value}"));
            Assert.Contains("Cost=4712", tags.Select(tag => $"{tag.Key}={tag.Value}"));
            Session.Pipe<object>([resource], "Remove-WksResourceTag", ("Key", new[] { "Team", "Cost", "nothing" }), ("Confirm", false));
            Succeeded();
            Assert.Contains("has no tag 'nothing', so nothing is removed", Assert.Single(Session.Warnings), StringComparison.Ordinal);
            Assert.DoesNotContain("Team", Session.Pipe<WksTag>([resource], "Get-WksResourceTag").Select(tag => tag.Key));
        }
    }

    [Fact]
    public void Piped_tags_are_removed_from_their_own_resources()
    {
        var pools = Session.Run<WksPool>("Get-WksPool", ("Name", "sales*"));
        var tags = Session.Pipe<WksTag>(pools, "Get-WksResourceTag");
        Assert.Equal(4, tags.Count);
        Session.Pipe<object>(tags.Where(tag => tag.Key == "stage"), "Remove-WksResourceTag", ("Confirm", false));
        Succeeded();
        Assert.Equal("team team", Line(Session.Pipe<WksTag>(pools, "Get-WksResourceTag").Select(tag => tag.Key)));
    }

    [Fact]
    public void A_missing_resource_is_an_error_when_tags_are_read()
    {
        Session.Run("Get-WksResourceTag", ("ResourceId", new[] { "wspool-000000000", Pool().PoolId }));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wspool-000000000");
    }
}
