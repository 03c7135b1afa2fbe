using RemoteSessions.AppStream;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Filters take wildcards, and send what AWS can compare itself.</summary>
public sealed class FilterTests : CmdletTest
{
    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    [Theory]
    [InlineData("dav*")]
    [InlineData("DAV?@*")]
    [InlineData("*")]
    public void A_pattern_of_users_is_compared_here(string pattern)
    {
        var all = Session.Run<ASSession>("Get-ASSession");
        var wanted = new System.Management.Automation.WildcardPattern(pattern, System.Management.Automation.WildcardOptions.IgnoreCase);
        var expected = all.Where(session => wanted.IsMatch(session.UserId)).Select(session => session.SessionId).Order();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Session.Run<ASSession>("Get-ASSession", ("UserId", pattern)).Select(session => session.SessionId).Order());
    }

    [Fact]
    public void Several_users_and_instances_are_compared_here()
    {
        Assert.Equal(["alice", "bob"], Session.Run<ASSession>("Get-ASSession", ("UserId", new[] { "alice", "bob" })).Select(session => session.UserId).Order());
        var instance = Session.Run<ASSession>("Get-ASSession", ("UserId", "alice")).Single().InstanceId!;
        Assert.Equal(
            Session.Run<ASSession>("Get-ASSession", ("InstanceId", instance)).Select(session => session.SessionId).Order(),
            Session.Run<ASSession>("Get-ASSession", ("InstanceId", instance[..^1] + "?")).Where(session => session.InstanceId == instance).Select(session => session.SessionId).Order());
    }

    [Fact]
    public void Users_of_pools_are_compared_here()
    {
        var first = Session.Run<WksPoolSession>("Get-WksPoolSession")[0];
        Assert.Contains(
            Session.Run<WksPoolSession>("Get-WksPoolSession", ("UserId", first.UserId![..3] + "*")), session => session.SessionId == first.SessionId);
        Assert.Equal(
            Session.Run<WksPoolSession>("Get-WksPoolSession").Count, Session.Run<WksPoolSession>("Get-WksPoolSession", ("UserId", "*")).Count);
        Assert.Empty(Session.Errors);
    }
}
