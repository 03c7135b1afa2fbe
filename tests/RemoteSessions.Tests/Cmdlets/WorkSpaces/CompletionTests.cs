using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests the completion of arguments for the WorkSpaces commands.</summary>
public sealed class CompletionTests : WorkSpacesCmdletTest
{
    [Theory]
    [InlineData(typeof(GetWksPoolCommand), "Name", "sales", "sales-apps sales-eu")]
    [InlineData(typeof(StartWksPoolCommand), "Name", "TRAIN", "training")]
    [InlineData(typeof(GetWksPoolSessionCommand), "PoolName", "", "engineering sales-apps sales-eu training")]
    [InlineData(typeof(StopWksPoolCommand), "Name", "nobody", "")]
    public void Completion_offers_pools_by_name(Type command, string parameter, string word, string offered)
    {
        Assert.Equal(4, Press(command, parameter, "").Count);
        Assert.Equal(offered, Line(Complete(command, parameter, word).Select(offer => offer.CompletionText)));
    }

    [Fact]
    public void Completion_offers_pools_with_state_and_id()
    {
        var pool = Pool("engineering");
        Assert.Equal($"RUNNING, ALWAYS_ON, {pool.PoolId}, us-east-1", Press(typeof(SetWksPoolCommand), "Name", "eng").Single().ToolTip);
    }

    [Theory]
    [InlineData(typeof(GetWksDirectoryCommand), "Name")]
    [InlineData(typeof(NewWksPoolCommand), "DirectoryId")]
    [InlineData(typeof(UnregisterWksDirectoryCommand), "Name")]
    public void Completion_offers_directory_ids_with_their_names(Type command, string parameter)
    {
        var lab = Directory("lab");
        var offer = Press(command, parameter, "la").Single();
        Assert.Equal(
            (lab.DirectoryId, "lab", $"lab, ERROR, POOLS, {lab.DirectoryId}, us-east-1"),
            (offer.CompletionText, offer.ListItemText, offer.ToolTip));
        Assert.Equal("lab", Complete(command, parameter, lab.DirectoryId![..8]).Single().ListItemText);
    }

    [Fact]
    public void Completion_offers_desktops_for_tags()
    {
        var offers = Press(typeof(GetWksResourceTagCommand), "ResourceId", "ws-");
        Assert.Equal(14, offers.Count);
        var offer = Complete(typeof(GetWksResourceTagCommand), "ResourceId", "jane").Single();
        Assert.StartsWith("ws-", offer.CompletionText, StringComparison.Ordinal);
        Assert.Equal("jane.doe", offer.ListItemText);
    }

    [Fact]
    public void Completion_offers_all_bundle_ids_with_their_names()
    {
        var offers = Press(typeof(NewWksPoolCommand), "BundleId", "");
        Assert.Equal(19, offers.Count);
        var offer = Complete(typeof(NewWksPoolCommand), "BundleId", "Sales").Single();
        var bundle = Session.Run<WksBundle>("Get-WksBundle", ("Name", "Sales desktop")).Single();
        Assert.Equal(
            (bundle.BundleId, "Sales desktop", $"STANDARD, AVAILABLE, {bundle.BundleId}, us-east-1"),
            (offer.CompletionText, offer.ListItemText, offer.ToolTip));
    }

    [Theory]
    [InlineData(typeof(GetWksPoolCommand), "State", "st", "STARTING STOPPED STOPPING")]
    [InlineData(typeof(GetWksPoolCommand), "RunningMode", "", "ALWAYS_ON AUTO_STOP")]
    [InlineData(typeof(GetWksPoolSessionCommand), "ConnectionState", "", "CONNECTED NOT_CONNECTED")]
    [InlineData(typeof(GetWksDirectoryCommand), "State", "reg", "REGISTERED REGISTERING")]
    [InlineData(typeof(GetWksDirectoryCommand), "WorkspaceType", "", "PERSONAL POOLS")]
    [InlineData(typeof(GetWksBundleCommand), "State", "", "AVAILABLE ERROR PENDING")]
    [InlineData(typeof(GetWksBundleCommand), "Owner", "", "AMAZON")]
    [InlineData(typeof(GetWksBundleCommand), "ComputeType", "power", "POWER POWERPRO")]
    [InlineData(typeof(SetWksAccessPropertyCommand), "DeviceTypeWeb", "", "ALLOW DENY")]
    [InlineData(typeof(SetWksSamlPropertyCommand), "Status", "en", "ENABLED ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK")]
    [InlineData(typeof(SetWksStreamingPropertyCommand), "PreferredProtocol", "", "TCP UDP")]
    [InlineData(typeof(SetWksStreamingPropertyCommand), "ClipboardToLocal", "", "DISABLED ENABLED")]
    [InlineData(typeof(SetWksStreamingPropertyCommand), "GlobalAcceleratorPreferredProtocol", "", "NONE TCP")]
    [InlineData(typeof(RegisterWksDirectoryCommand), "Tenancy", "", "DEDICATED SHARED")]
    [InlineData(typeof(RegisterWksDirectoryCommand), "UserIdentityType", "cus", "CUSTOMER_MANAGED")]
    public void Known_values_are_offered_without_a_call(Type command, string parameter, string word, string offered)
    {
        Assert.Equal(offered, Line(Complete(command, parameter, word).Select(offer => offer.CompletionText)));
        Assert.Empty(Session.Emulator.Calls);
    }

    // Completion requests values but doesn't wait long for them, so the test repeats the completion until values are available.
    private List<CompletionResult> Press(Type command, string parameter, string word)
    {
        List<CompletionResult> offers = [];
        SpinWait.SpinUntil(() => (offers = Complete(command, parameter, word)).Count > 0, TimeSpan.FromSeconds(20));
        return offers;
    }

    private List<CompletionResult> Complete(Type command, string parameter, string word)
    {
        var before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = Session.Runspace;
        try
        {
            var name = command.GetCustomAttribute<CmdletAttribute>()!;
            var completer = (IArgumentCompleter)Activator.CreateInstance(
                command.GetProperty(parameter)!.GetCustomAttribute<ArgumentCompleterAttribute>()!.Type)!;
            return [.. completer.CompleteArgument($"{name.VerbName}-{name.NounName}", parameter, word, null!, new Hashtable())];
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }
}
