using RemoteSessions.AppStream;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests how commands process CSV rows and deserialized objects that come from the emulator or from another account. The current account
/// contains resources that have the same names as the resources in the input, but different ARNs.
/// </summary>
public sealed class ArnTests(Samples samples) : IClassFixture<Samples>
{
    private static readonly Type[] NamedTypes = [typeof(ASFleet), typeof(ASStack), typeof(WksPool)];

    // These commands find the directory, bundle, or image of a pool or fleet by the ID or ARN in the pool or fleet object, not by name.
    private static readonly string[] NotLookedUp = ["Get-WksDirectory", "Get-WksBundle", "Get-ASImage"];

    // New- commands are excluded, because a new resource gets its own ARN. Tag commands are excluded, because they identify a resource only
    // by its ARN.
    public static TheoryData<string> Commands =>
        [.. Samples.Commands.Keys.Where(
            command => AcceptedTypes.Of(command).Any(NamedTypes.Contains) && !command.StartsWith("New-", StringComparison.Ordinal)
                && !command.EndsWith("Tag", StringComparison.Ordinal)
            && !NotLookedUp.Contains(command))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_resource_with_the_same_name_and_another_ARN_is_not_changed(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command).Where(NamedTypes.Contains))
        {
            foreach (var (text, other) in new[]
                { (":123456789012:", ":210987654321:"), ("arn:aws:", "arn:aws-cn:"), (":us-east-1:", ":us-west-2:") })
            {
                foreach (var (form, input) in new[]
                    { ("copy of", Samples.Copy(samples.Live(type))), ("row of", samples.Row(samples.Live(type))) })
                {
                    var arn = (string)input.Properties["Arn"].Value;
                    Assert.Contains(text, arn, StringComparison.Ordinal);
                    input.Properties["Arn"].Value = arn.Replace(text, other, StringComparison.Ordinal);
                    var before = samples.Changes();
                    var output = samples.Session.Pipe([input], shell => CmdletSession.Add(shell, command, Samples.Arguments(command)));
                    var errors = string.Join(" | ", samples.Session.Errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"));
                    if (output.Count > 0 || samples.Changes() != before || samples.Session.Errors.Count != 1
                        || !errors.StartsWith("InvalidArgument", StringComparison.Ordinal))
                        problems.Add(
                            $"{form} {type.Name} with {other}: {output.Count} objects, {samples.Changes() - before} changing calls, "
                            + $"{errors}");
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(Commands.Count, 15, 100);

    [Fact]
    public void A_row_that_contains_only_the_ARN_identifies_the_resource_in_its_Region()
    {
        var fleet = samples.Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps"), ("Region", "eu-west-1")).Single();
        var found = samples.Session.Pipe<ASFleet>([CmdletSession.Row(("Arn", fleet.Arn)), fleet.Arn!], "Get-ASFleet");
        Assert.Empty(samples.Session.Errors);
        Assert.Equal(["eu-west-1 prod-apps", "eu-west-1 prod-apps"], found.Select(one => $"{one.Region} {one.Name}"));
    }

    [Theory]
    [InlineData("prod", "isn't an ARN")]
    [InlineData(
        "arn:aws:appstream:us-east-1:123456789012:stack/training",
        "The row has the ARN of an AppStream stack. Specify the ARN of an AppStream fleet")]
    [InlineData("arn:aws:s3:::bucket", "The row has the ARN of a resource of the type s3")]
    public void A_row_with_the_ARN_of_another_resource_is_rejected(string arn, string expected)
    {
        samples.Session.Pipe(
            [CmdletSession.Row(("Name", "training"), ("Arn", arn))], shell => CmdletSession.Add(shell, "Stop-ASFleet", ("Confirm", false)));
        Assert.Equal("InvalidArgument", samples.Session.Error.Id);
        Assert.Contains(expected, $"{samples.Session.Error.Record}", StringComparison.Ordinal);
    }
}
