using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Protocol;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests how each operation of the module handles a successful response that can't be read.</summary>
public sealed class UnreadableResponseTests
{
    private static readonly MethodInfo Send = typeof(AwsTransportExtensions).GetMethods()
        .Single(method => method.GetGenericArguments().Length == 2 && method.GetParameters().Length == 4);

    public static TheoryData<string> Responses =>
    [
        "<html>signed in</html>", "{\"a\":", "[]", "null", "\"text\"", "{\"a\":" + string.Concat(
            Enumerable.Repeat("[", 10_000)), "\u0000", "{} {}",
    ];

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task The_outcome_of_a_change_is_unknown_and_a_read_has_failed(string response)
    {
        Assert.Equal(78, Operations.All.Count);
        foreach (var operation in Operations.All)
        {
            var failure = await Assert.ThrowsAsync<AwsServiceException>(() => SendAsync(operation, new FakeTransport((_, _) => response)));
            Check(failure, operation);
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task An_unreadable_response_of_any_operation_is_an_error(string response)
    {
        var catalogue = ApiCatalogue.For("AppStream");
        foreach (var name in new[] { "CreateImageBuilder", "DeleteImage", "DescribeImageBuilders", "DoSomethingNew" })
        {
            var operation = catalogue.Find(name) ?? catalogue.Unknown(name);
            var transport = new FakeTransport((_, _) => response);
            Check(await Assert.ThrowsAsync<AwsServiceException>(
                () => transport.SendAsync(operation, new JsonObject(), CancellationToken.None)), operation);
        }
    }

    [Fact]
    public async Task A_member_with_a_wrong_type_makes_a_response_unreadable()
    {
        var count = 0;
        foreach (var operation in Operations.All)
        {
            var sample = WireSample.Of(Operations.OutputOf(operation), _ => "text");
            foreach (var (parent, key, path) in WireSample.Nodes(sample).ToList())
            {
                var before = WireSample.Get(parent, key)!;
                WireSample.Set(parent, key, before.GetValueKind() == JsonValueKind.Object ? "no object" : new JsonObject());
                var failure = await Record.ExceptionAsync(() => SendAsync(operation, new FakeTransport((_, _) => sample.ToJsonString())));
                Assert.True(failure is AwsServiceException, $"{operation} {path}");
                Check((AwsServiceException)failure, operation);
                WireSample.Set(parent, key, before);
                count++;
            }
        }

        Assert.InRange(count, 500, 2000);
    }

    private static Task SendAsync(AwsOperation operation, IAwsTransport transport)
    {
        var types = operation.GetType().GetGenericArguments();
        return (Task)Send.MakeGenericMethod(types)
            .Invoke(null, [transport, operation, Activator.CreateInstance(types[0]), CancellationToken.None])!;
    }

    private static void Check(AwsServiceException failure, AwsOperation operation)
    {
        Assert.Equal(operation.Mutating ? "OutcomeUnknown" : "UnreadableResponse", failure.Error.Type);
        Assert.Contains(operation.Name, failure.Error.Message, StringComparison.Ordinal);
        Assert.False(failure.Error.Retryable);
    }
}
