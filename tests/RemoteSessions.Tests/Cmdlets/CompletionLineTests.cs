using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that completion depends on the other arguments on the command line and on changes that the module has made.</summary>
public sealed class CompletionLineTests : CmdletTest
{
    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    [Fact]
    public void Completion_offers_only_fleets_of_the_stack_on_the_command_line()
    {
        var onStack = Session.Run<ASFleet>("Get-ASFleet", ("StackName", "prod-stack"))
            .Select(fleet => fleet.Name!).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(onStack);
        Assert.Equal(onStack, Offers("New-ASStreamingUrl -StackName prod-stack -FleetName "));
        var others = Offers("Register-ASFleet -StackName prod-stack -FleetName ");
        Assert.NotEmpty(others);
        Assert.Empty(others.Intersect(onStack));
    }

    [Fact]
    public void Completion_offers_only_AVAILABLE_images_for_a_fleet()
    {
        var states = Session.Run<ASImage>("Get-ASImage").ToLookup(image => image.Name!, image => image.State);
        var offered = Offers("New-ASFleet -Name x -ImageName ");
        Assert.NotEmpty(offered);
        Assert.All(offered, name => Assert.Contains("AVAILABLE", states[name]));
        Assert.Contains(states, image => !image.Contains("AVAILABLE"));
    }

    [Fact]
    public void Completion_reflects_created_and_removed_stacks_immediately()
    {
        Assert.DoesNotContain("brand-new", Offers("Get-ASStack -Name "));
        Session.Run("New-ASStack", ("Name", "brand-new"));
        Assert.Contains("brand-new", Offers("Get-ASStack -Name "));
        Session.Run("Remove-ASStack", ("Name", "brand-new"), ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.DoesNotContain("brand-new", Offers("Get-ASStack -Name "));
    }

    [Fact]
    public void Completion_offers_names_of_all_Regions_on_the_command_line()
    {
        string[] regions = ["us-east-1", "eu-west-1"];
        var expected = Session.Run<ASFleet>("Get-ASFleet", ("Region", regions))
            .Select(fleet => fleet.Name!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, Offers("Get-ASFleet -Region us-east-1,eu-west-1 -Name "));
    }

    [Fact]
    public void Completion_offers_directory_ids_with_names()
    {
        var directory = Session.Run<WksDirectory>("Get-WksDirectory", ("Name", "sales")).Single();
        Assert.Contains(
            "sales", Complete("Wait-WksDirectory -DirectoryId ")
                .Single(offer => offer.CompletionText == directory.DirectoryId).ToolTip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove-ASResourceTag -Arn ", "Get-ASFleet", "Arn", "Set-ASResourceTag")]
    [InlineData("Remove-WksResourceTag ", "Get-WksPool", "PoolId", "Set-WksResourceTag")]
    [InlineData("Remove-DFRemoteTag -Arn ", "Get-DFRemoteProject", "Arn", "Set-DFRemoteTag")]
    public void Completion_offers_the_tag_keys_of_the_resource(string line, string get, string key, string set)
    {
        var resource = Session.Run(get)[0];
        Session.Pipe(
            [resource], shell => CmdletSession.Add(
                shell, set, ("Tag", new System.Collections.Hashtable { ["Team"] = "CAD", ["Cost center"] = "42" })));
        Assert.Empty(Session.Errors);
        var offers = Complete($"{line}{resource.Properties[key].Value} -Key ");
        Assert.Superset(new HashSet<string> { "Team", "'Cost center'" }, offers.Select(offer => offer.CompletionText).ToHashSet());
        Assert.StartsWith("Team=CAD, ", offers.Single(offer => offer.CompletionText == "Team").ToolTip, StringComparison.Ordinal);
        Session.Runspace.SessionStateProxy.SetVariable("resource", resource);
        Assert.Equal(
            offers.Select(offer => offer.CompletionText), Complete($"{line.Split(' ')[0]} -InputObject $resource -Key ")
                .Select(offer => offer.CompletionText));
    }

    [Fact]
    public void An_invalid_Region_name_is_not_offered() =>
        Assert.All(Offers("Get-ASFleet -Region us-"), region => Assert.Matches(@"\A[a-z-]+-\d\z", region));

    public static TheoryData<string, string> WithoutFiles
    {
        get
        {
            var found = new TheoryData<string, string>();
            foreach (var type in typeof(AwsCmdlet).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(CmdletAttribute))).OrderBy(type => type.Name))
            {
                var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
                foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))))
                {
                    if (property.PropertyType == typeof(TimeSpan?) || property.Name is "Key" or "Setting")
                        found.Add($"{cmdlet.VerbName}-{cmdlet.NounName}", property.Name);
                }
            }

            return found;
        }
    }

    [Theory]
    [MemberData(nameof(WithoutFiles))]
    public void Completion_does_not_offer_file_names(string command, string parameter)
    {
        var file = Path.GetFileName(Directory.GetFiles(".")[0]);
        Assert.DoesNotContain(Complete($"{command} -{parameter} "), offer => offer.CompletionText.Contains(file, StringComparison.Ordinal));
    }

    private List<string> Offers(string line) =>
        [.. Complete(line).Select(offer => offer.CompletionText.Trim('\'')).Order(StringComparer.Ordinal)];

    // The first completion might take too long and return nothing. If the first completion times out, the next completion returns the
    // result of the first one.
    private List<CompletionResult> Complete(string line)
    {
        List<CompletionResult> found = [];
        var lastCount = -1;
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                lastCount = found.Count;
                using var shell = PowerShell.Create();
                shell.Runspace = Session.Runspace;
                found = [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches];
                return found.Count > 0 && found.Count == lastCount;
            },
            line.EndsWith("Tag -Key ", StringComparison.Ordinal) || line.Contains("-Setting", StringComparison.Ordinal) ? 1000 : 20_000)
            || found.Count == 0, "The number of offers doesn't settle.");
        return found;
    }
}
