using RemoteSessions.AppStream;
using RemoteSessions.Tests.Cmdlets.AppStream;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>Tests commands that change resources in several Regions.</summary>
public sealed class MultipleRegionTests : AppStreamCmdletTest
{
    private static readonly string[] Both = ["us-east-1", "eu-west-1"];

    [Fact]
    public void The_change_is_sent_in_each_Region()
    {
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Region", Both), ("Force", true));
        Succeeded();
        Assert.Equal(2, Calls("StopFleet"));
        Session.Run("New-ASStack", ("Name", "new"), ("Region", Both));
        Succeeded();
        Assert.Equal(
            Both.Order(), Session.Run<ASStack>("Get-ASStack", ("Name", "new"), ("Region", Both)).Select(stack => stack.Region).Order());
    }

    [Theory]
    [InlineData("Start-ASFleet")]
    [InlineData("Wait-ASFleet")]
    public void A_name_that_exists_in_one_Region_is_found(string command)
    {
        if (command == "Wait-ASFleet")
            Session.Run("Start-ASFleet", ("Name", "eu-cad"), ("Region", "eu-west-1"));
        Session.Run(command, ("Name", new[] { "eu-cad" }), ("Region", Both));
        Succeeded();
        Assert.Equal(1, Calls("StartFleet"));
    }

    [Theory]
    [InlineData("Stop-ASFleet", "nowhere", "AppStream fleet 'nowhere' wasn't found in eu-west-1 or us-east-1.")]
    [InlineData("Stop-ASFleet", "no*", "AppStream fleet 'no*' wasn't found in eu-west-1 or us-east-1.")]
    [InlineData("Remove-ASStack", "nowhere", "AppStream stack 'nowhere' wasn't found in eu-west-1 or us-east-1.")]
    [InlineData("Wait-ASFleet", "nowhere", "AppStream fleet 'nowhere' wasn't found in eu-west-1 or us-east-1.")]
    public void A_name_that_exists_in_no_Region_is_one_error(string command, string name, string expected)
    {
        Session.Run(command, ("Name", name), ("Region", Both));
        Assert.Contains(expected, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(name, $"{Session.Error.Record.TargetObject}");
        NothingChanged();
    }

    [Fact]
    public void A_Region_that_differs_from_the_piped_object_is_one_error()
    {
        Session.Pipe<object>([Fleet()], "Stop-ASFleet", ("Region", Both), ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        NothingChanged();
    }

    [Fact]
    public void A_row_that_identifies_nothing_is_one_error()
    {
        Session.Pipe<object>([CmdletSession.Row(("Colour", "red"))], "Stop-ASFleet", ("Region", Both), ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        NothingChanged();
    }
}
