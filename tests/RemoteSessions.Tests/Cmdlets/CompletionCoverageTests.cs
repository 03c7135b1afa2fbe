using System.Collections;
using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests which parameters support completion, which tooltips are shown, and how long completion takes.</summary>
[Collection(EnvironmentTests.Name)]
public sealed partial class CompletionCoverageTests : CmdletTest
{
    private const string NewName = "a new name";
    private const string OtherService = "a value of a service that the module doesn't call";
    private const string Withdrawn = "withdrawn by AWS";
    private const string Free = "free text";

    // Each key is the name of a parameter, optionally preceded by the name of a command and a period.
    private static readonly Dictionary<string, string> WithoutOffers = new()
    {
        ["New-ASFleet.Name"] = NewName,
        ["New-ASStack.Name"] = NewName,
        ["New-DFRemoteProject.Name"] = NewName,
        ["New-DFRemoteSession.Name"] = NewName,
        ["New-WksDesktop.UserName"] = OtherService,
        ["New-WksDesktop.WorkspaceName"] = NewName,
        ["New-WksPool.Name"] = NewName,
        ["New-RemoteSessionSchedule.ScheduleName"] = NewName,
        ["Register-WksDirectory.Name"] = NewName,
        ["New-ASFleet.DisplayName"] = Free,
        ["New-ASStack.DisplayName"] = Free,
        ["Set-ASFleet.DisplayName"] = Free,
        ["Set-ASStack.DisplayName"] = Free,
        ["New-ASStreamingUrl.UserId"] = Free,
        ["New-ASStreamingUrl.ApplicationId"] = "AWS doesn't return it for every image",
        ["Set-WksSamlProperty.RelayStateParameterName"] = Free,
        ["Add-DFRemoteApp.ContentType"] = Free,
        ["Get-DFRemoteSessionArtifact.Name"] = "depends on the piped session",
        ["Save-DFRemoteSessionArtifact.Name"] = "depends on the piped session",
        ["New-DFRemoteSession.ClientId"] = Withdrawn,
        ["New-DFRemoteSession.RemoteRecordAppArn"] = Withdrawn,
        ["Register-WksDirectory.DirectoryId"] = OtherService,
        ["Register-WksDirectory.ActiveDirectoryDomainName"] = OtherService,
        ["Register-WksDirectory.ActiveDirectoryServiceAccountSecretArn"] = OtherService,
        ["Register-WksDirectory.EntraApplicationConfigSecretArn"] = OtherService,
        ["Register-WksDirectory.EntraTenantId"] = OtherService,
        ["Register-WksDirectory.IdcInstanceArn"] = OtherService,
        ["Register-WksDirectory.SubnetId"] = OtherService,
        ["New-ASStack.AgentScreenshotsS3BucketArn"] = OtherService,
        ["New-ASStack.VpcEndpointId"] = OtherService,
        ["New-DFRemoteProject.ExecutionRoleArn"] = OtherService,
        ["New-DFRemoteProject.SecurityGroupId"] = OtherService,
        ["New-DFRemoteProject.SubnetId"] = OtherService,
        ["New-DFRemoteProject.VpcId"] = OtherService,
        ["New-ASFleet.DirectoryName"] = OtherService,
        ["New-ASFleet.IamRoleArn"] = OtherService,
        ["New-ASFleet.OrganizationalUnitDistinguishedName"] = OtherService,
        ["New-ASFleet.SecurityGroupId"] = OtherService,
        ["New-ASFleet.SubnetId"] = OtherService,
        ["Set-ASFleet.DirectoryName"] = OtherService,
        ["Set-ASFleet.IamRoleArn"] = OtherService,
        ["Set-ASFleet.OrganizationalUnitDistinguishedName"] = OtherService,
        ["Set-ASFleet.SecurityGroupId"] = OtherService,
        ["Set-ASFleet.SubnetId"] = OtherService,
        ["Set-ASStack.AgentScreenshotsS3BucketArn"] = OtherService,
        ["Set-ASStack.VpcEndpointId"] = OtherService,
        ["Set-WksAccessProperty.AccessVpcEndpointId"] = OtherService,
        ["Set-WksCreationProperty.CustomSecurityGroupId"] = OtherService,
        ["Set-WksCreationProperty.InstanceIamRoleArn"] = OtherService,
    };

    [Fact]
    public void Every_name_ARN_id_and_enumeration_is_completed_or_has_a_reason()
    {
        var without = All().Where(found => !IsCompleted(found.Property)).Select(found => $"{found.Command}.{found.Property.Name}").ToList();
        Assert.Empty(without.Except(WithoutOffers.Keys));
        // If a parameter has tab completion or no longer exists, its entry in WithoutOffers is obsolete.
        Assert.Empty(WithoutOffers.Keys.Except(without));
    }

    public static TheoryData<string, string> Live
    {
        get
        {
            // Selects one parameter for each type of completer.
            var found = new TheoryData<string, string>();
            foreach (var (command, property) in All()
                .Where(found => IsLive(found.Property)).DistinctBy(found => CompleterOf(found.Property)))
                found.Add(command, property.Name);
            return found;
        }
    }

    [Theory]
    [MemberData(nameof(Live))]
    public void Completion_shows_the_Region(string command, string parameter)
    {
        List<CompletionResult> offers = [];
        SpinWait.SpinUntil(() => (offers = Complete(command, parameter)).Count > 0, TimeSpan.FromSeconds(20));
        Assert.NotEmpty(offers);
        Assert.All(offers, offer => Assert.EndsWith(", us-west-2", offer.ToolTip, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Live))]
    public void Completion_without_a_response_ends_within_300_ms(string command, string parameter)
    {
        // This server accepts connections but never responds.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Session.PointTo(new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/"));
        // The first completion might be slow because it loads assemblies, and every completion might be slow because other tests run at the
        // same time. Therefore, the test succeeds if the fastest of ten completions takes at most 300 ms.
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 10 && best > TimeSpan.FromMilliseconds(300); attempt++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Empty(Complete(command, parameter));
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        Assert.InRange(best, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void Completion_offers_sessions_of_the_service_on_the_command_line_or_of_all_services()
    {
        List<CompletionResult> Offers(string parameter, params string[] services)
        {
            List<CompletionResult> found = [];
            var bound = new Hashtable(StringComparer.OrdinalIgnoreCase);
            if (services.Length > 0)
                bound["Service"] = services;
            SpinWait.SpinUntil(
                () => (found = Complete("Get-RemoteSession", parameter, bound)).Count > (services.Length == 1 ? 0 : 3),
                TimeSpan.FromSeconds(20));
            return found;
        }

        Assert.Equal(["'Google Pixel 7a'"], Offers("UserId", "devicefarm").Select(offer => offer.CompletionText));
        var users = Offers("UserId").Select(offer => offer.ListItemText).ToList();
        Assert.Contains("Google Pixel 7a", users);
        Assert.Contains("erin", users);
        Assert.Contains("jane.doe@example.com", users);
        // If a user has two sessions, completion still lists the user only once.
        Assert.Equal(users.Distinct(), users);
    }

    private List<CompletionResult> Complete(string command, string parameter, Hashtable? bound = null)
    {
        var before = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = Session.Runspace;
        try
        {
            var property = All().First(found => found.Command == command && found.Property.Name == parameter).Property;
            return [.. ((IArgumentCompleter)Activator.CreateInstance(CompleterOf(property)!)!)
                .CompleteArgument(command, parameter, "", null!, bound ?? [])];
        }
        finally
        {
            Runspace.DefaultRunspace = before;
        }
    }

    private static Type? CompleterOf(PropertyInfo property) => property.GetCustomAttribute<ArgumentCompleterAttribute>()?.Type;

    private static bool IsLive(PropertyInfo property) => CompleterOf(property) is { } type
        && (type.IsSubclassOf(typeof(LiveCompleter)) || type == typeof(RemoteSessionCompleter));

    private static bool IsCompleted(PropertyInfo property) =>
        CompleterOf(property) is not null || property.GetCustomAttribute<ValidateSetAttribute>() is not null;

    // Returns the text parameters whose names suggest that tab completion is useful. PowerShell itself completes parameters of some other
    // types, such as .NET enumerations.
    private static IEnumerable<(string Command, PropertyInfo Property)> All() =>
        from type in typeof(AwsCmdlet).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute))
            && (property.PropertyType == typeof(string) || property.PropertyType == typeof(string[])) && Asked().IsMatch(property.Name)
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);

    [GeneratedRegex(
        "(Name|Arn|Id|Region|Type|State|Status|Result|Mode|Method|Category|Platform|Protocol|Visibility|FormFactor|Availability"
            + "|Manufacturer|Model|Label)$")]
    private static partial Regex Asked();
}
