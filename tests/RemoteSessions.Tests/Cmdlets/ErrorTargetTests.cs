using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that the target objects of error records contain no sensitive URLs. Error records are often logged with all of their properties.
/// </summary>
public sealed class ErrorTargetTests : CmdletTest
{
    // These properties contain URLs that users configure. Such a URL doesn't grant access to a session.
    private static readonly string[] Harmless = ["EndpointUrl", "RedirectUrl", "FeedbackUrl", "SamlUserAccessUrl", "RelayStateUrl"];

    public static TheoryData<Type, string> SensitiveProperties
    {
        get
        {
            var data = new TheoryData<Type, string>();
            foreach (var property in Properties().Where(property => property.IsDefined(typeof(SensitiveAttribute))))
                data.Add(property.DeclaringType!, property.Name);
            return data;
        }
    }

    [Fact]
    public void Every_URL_in_an_object_is_sensitive_or_known_to_be_harmless() => Assert.Empty(
        Properties()
            .Where(property => property.Name.EndsWith("Url", StringComparison.Ordinal)
                || property.Name.EndsWith("Endpoint", StringComparison.Ordinal))
            .Where(property => !property.IsDefined(typeof(SensitiveAttribute)) && !Harmless.Contains(property.Name))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Theory]
    [MemberData(nameof(SensitiveProperties))]
    public void An_object_with_a_sensitive_URL_is_converted_to_its_name(Type type, string name)
    {
        Assert.IsNotType(type, Target(RuntimeHelpers.GetUninitializedObject(type)));
        Assert.IsNotType(type, Target(PSObject.AsPSObject(RuntimeHelpers.GetUninitializedObject(type))));
        Assert.IsNotType(type, Assert.IsType<object[]>(Target(new[] { RuntimeHelpers.GetUninitializedObject(type) }))[0]);
        Assert.Equal("first", Target(CmdletSession.Row(("Name", "first"), (name, "https://example.com/secret"))));
    }

    [Fact]
    public void Other_targets_are_unchanged()
    {
        var row = CmdletSession.Row(("Name", "first"));
        Assert.Same(row, Target(row));
        Assert.Equal("text", Target("text"));
        Assert.Null(Target(null));
        var device = Device();
        Assert.Same(device, Target(device));
    }

    [Fact]
    public void A_failed_download_names_the_artifact_and_not_its_address()
    {
        var folder = Owned(new TemporaryFolder());
        var artifact = Session.Run<DFRemoteSessionArtifact>(
            "Get-DFRemoteSessionArtifact", ("Arn", SessionOf("Checkout smoke test").Arn))[0];
        Session.Emulator.Inject("htmlError", "GetArtifact", 100);
        Session.Run("Save-DFRemoteSessionArtifact", ("Artifact", artifact), ("Destination", folder.Path));
        Assert.Equal(artifact.Name, Session.Error.Record.TargetObject);
    }

    private static object? Target(object? target) => ErrorRecords.Create(ErrorIds.CallFailed, "No.", target, "Get-Test").TargetObject;

    private static IEnumerable<PropertyInfo> Properties() =>
        from assembly in new[] { typeof(AwsResource).Assembly, typeof(AwsCmdlet).Assembly }
        from type in assembly.GetExportedTypes()
        where !typeof(Cmdlet).IsAssignableFrom(type)
        from property in type.GetProperties()
        where property.PropertyType == typeof(string) || property.PropertyType == typeof(Uri)
        select property;
}
